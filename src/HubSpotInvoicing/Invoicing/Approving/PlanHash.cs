using System.Security.Cryptography;

namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>The SHA-256 of a plan's canonical content, in small hexadecimal digits: what a person approves.</summary>
public sealed record PlanHash
{
    private const int Digits = SHA256.HashSizeInBytes * 2;

    private PlanHash(string value) => Value = value;

    public string Value { get; }

    public static PlanHash Of(ReadOnlySpan<byte> canonical) =>
        new(Convert.ToHexStringLower(SHA256.HashData(canonical)));

    /// <exception cref="FormatException">The text is not 64 hexadecimal digits.</exception>
    public static PlanHash Parse(string text) => text.Length == Digits && text.All(char.IsAsciiHexDigit)
        ? new PlanHash(text.ToLowerInvariant())
        : throw new FormatException($"'{text}' is not a plan's hash; expected the 64 digits that plan prints.");

    public override string ToString() => Value;
}
