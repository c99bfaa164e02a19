namespace HubSpotInvoicing.Fetching;

/// <summary>
/// An address that an invoice can be sent to (billing rules, section 5). It prints masked, because it belongs to a
/// person and must not end up in a log; <see cref="Value"/> is the address itself.
/// </summary>
public sealed record EmailAddress
{
    private const int LengthMax = 254;
    private const string Masked = "***";

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>The address, or nothing when the text is not a usable one.</summary>
    public static EmailAddress? Usable(string? text) =>
        text is not null && IsUsable(text) ? new EmailAddress(text) : null;

    public override string ToString() => Masked;

    private static bool IsUsable(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && text.Length <= LengthMax
            && text.LastIndexOf('@') == at
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            && HasInnerDot(text.AsSpan(at + 1));
    }

    private static bool HasInnerDot(ReadOnlySpan<char> domain) => domain.Length > 2 && domain[1..^1].Contains('.');
}
