using System.Globalization;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Members;

/// <summary>
/// Fits a made-up member's values to the properties that an account has, as a careful import does: what an enumeration has no
/// option for, and what is no number, stays empty.
/// </summary>
internal sealed class ValueFitter(Table table)
{
    public Dictionary<string, string> Fit(Dictionary<string, string> values) => values
        .Select(value => KeyValuePair.Create(value.Key, Fit(value.Key, value.Value)))
        .Where(value => value.Value.Length > 0)
        .ToDictionary();

    private string Fit(string name, string value) => table.Property(name) switch
    {
        { Type: "number" } => Number(value),
        { Type: "date" } => PropertyTimes.ReadDay(value) is null ? string.Empty : value,
        { Type: "enumeration", TakesSeveral: true } property => Several(property, value),
        { Type: "enumeration" } property => Option(property, value) ?? string.Empty,
        _ => value,
    };

    private static string Number(string value)
    {
        var bare = value.Replace("$", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Trim();
        return decimal.TryParse(
            bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? bare
            : string.Empty;
    }

    /// <summary>A mere count becomes as many options.</summary>
    private static string Several(PropertyDefinition property, string value)
    {
        var chosen = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? property.Options.Take(count)
            : value.Split(';').Select(part => Option(property, part)).OfType<string>().Distinct();
        return string.Join(';', chosen);
    }

    private static string? Option(PropertyDefinition property, string value)
    {
        var folded = Fold(value);
        return property.Options.FirstOrDefault(
            option => Fold(option) == folded || Fold(property.OptionLabels.GetValueOrDefault(option, "")) == folded);
    }

    private static string Fold(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
