using System.Globalization;

namespace HubSpotInvoicing;

/// <summary>The name of one run: its UTC start and six random hexadecimal digits, sortable by time.</summary>
public sealed record RunId
{
    private const int RandomMax = 0x1000000;

    private RunId(string value) => Value = value;

    public string Value { get; }

    public static RunId Create(DateTimeOffset startedAt, Random random)
    {
        var suffix = random.Next(RandomMax);
        return new RunId(
            string.Create(CultureInfo.InvariantCulture, $"{startedAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{suffix:x6}"));
    }

    /// <exception cref="FormatException">The text is empty or has a character that a path cannot carry.</exception>
    public static RunId Parse(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? new RunId(text)
            : throw new FormatException($"'{text}' is not a run id.");

    public override string ToString() => Value;
}
