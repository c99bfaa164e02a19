using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HubSpotInvoicing;

/// <summary>
/// The name of one run: its UTC start, and six random hexadecimal digits or the mark of its job; sortable by time.
/// </summary>
public sealed record RunId
{
    private const int RandomMax = 0x1000000;
    private const char JobMark = 'j';
    private const int JobDigits = 12;

    private RunId(string value) => Value = value;

    public string Value { get; }

    public static RunId Create(DateTimeOffset startedAt, Random random)
    {
        var suffix = random.Next(RandomMax);
        return new RunId(
            string.Create(CultureInfo.InvariantCulture, $"{startedAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{suffix:x6}"));
    }

    /// <summary>A run of a job that its host starts anew, under the same name, when a run of it has died.</summary>
    public static RunId ForJob(DateTimeOffset startedAt, string job)
    {
        var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(job)))[..JobDigits];
        return new RunId(string.Create(
            CultureInfo.InvariantCulture, $"{startedAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{JobMark}{digits}"));
    }

    /// <summary>Whether both are runs of one job, so that the earlier was dead before the later began.</summary>
    public bool IsOfSameJob(RunId other) => JobOf(Value) is { Length: > 0 } job && job == JobOf(other.Value);

    /// <exception cref="FormatException">The text is empty or has a character that a path cannot carry.</exception>
    public static RunId Parse(string text) =>
        TryParse(text, out var run) ? run : throw new FormatException($"'{text}' is not a run id.");

    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RunId? run)
    {
        run = text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? new RunId(text) : null;
        return run is not null;
    }

    public override string ToString() => Value;

    private static string JobOf(string value) =>
        value.Split('-')[^1] is { Length: JobDigits + 1 } suffix && suffix[0] == JobMark ? suffix : "";
}
