using System.Globalization;
using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>What one territory property says: how many territories, and which, when it names them.</summary>
public sealed record TerritoryReading
{
    /// <summary>
    /// No association has that many territories; a larger number is a mistake (billing rules, section 3).
    /// </summary>
    public const int TerritoriesMax = 300;

    private static readonly int DigitsMax = TerritoriesMax.ToString(CultureInfo.InvariantCulture).Length;

    private TerritoryReading(int? count, IReadOnlyList<string> names)
    {
        Count = count;
        Names = names;
    }

    /// <summary>Zero when the property is blank; absent when it cannot be read.</summary>
    public int? Count { get; }

    /// <summary>The named territories in the order of the property; empty when it only holds a count.</summary>
    public IReadOnlyList<string> Names { get; }

    private static TerritoryReading Unreadable { get; } = new(null, []);

    public static TerritoryReading Of(MemberValue value)
    {
        var text = value.Trimmed;
        return IsCount(text, out var digits) ? OfCount(digits) : OfNames(text);
    }

    private static bool IsCount(string text, out string digits)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        (digits, var zeros) = point < 0 ? (text, "0") : (text[..point], text[(point + 1)..]);
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) && zeros.Length > 0 && zeros.All(c => c == '0');
    }

    private static TerritoryReading OfCount(string digits)
    {
        var significant = digits.TrimStart('0').PadLeft(1, '0');
        return significant.Length <= DigitsMax
            ? Limited(int.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture), [])
            : Unreadable;
    }

    // A blank property is a list without names. The names of states, provinces and countries begin with a letter. An
    // entry that does not is a number in some other writing ("+5", "1,000", "12 states"); billing it as one territory
    // would be wrong without anybody noticing.
    private static TerritoryReading OfNames(string text)
    {
        var names = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return names.All(name => char.IsLetter(name, 0)) ? Limited(names.Length, names) : Unreadable;
    }

    private static TerritoryReading Limited(int count, IReadOnlyList<string> names) =>
        count <= TerritoriesMax ? new TerritoryReading(count, names) : Unreadable;
}
