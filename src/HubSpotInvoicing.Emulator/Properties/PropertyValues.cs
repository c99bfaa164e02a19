using System.Globalization;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>Checks written values against their properties and brings them into stored form.</summary>
internal sealed class PropertyValues(Table table, ApiVersion version)
{
    private const int TextLengthMax = 65_536;
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private readonly List<RefusalDetail> problems = [];
    private readonly List<NormalizedValue> normalized = [];

    /// <summary>Values that were not refused but changed on the way in.</summary>
    public IReadOnlyList<NormalizedValue> Normalized => normalized;

    /// <summary>All values in stored form, or a refusal that names every problem.</summary>
    public Dictionary<string, string> Check(IReadOnlyDictionary<string, string> written)
    {
        var stored = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in written)
        {
            stored[name] = CheckOne(name, value);
        }

        return problems.Count == 0 ? stored : throw PropertyRefusal.From(problems).ToException();
    }

    private string CheckOne(string name, string value)
    {
        var property = table.Property(name);
        if (property is null)
        {
            return Bad("PROPERTY_DOESNT_EXIST", $"Property \"{name}\" does not exist", name);
        }

        if (property.ReadOnly)
        {
            return Bad("READ_ONLY_VALUE", $"\"{name}\" is a read only property; its value cannot be set.", name);
        }

        if (value.Length == 0)
        {
            return value;
        }

        return property.Type switch
        {
            "number" => CheckNumber(name, value),
            "bool" => value is "true" or "false"
                ? value
                : Bad("INVALID_OPTION", $"{value} was not one of the allowed options: [true, false]", name),
            "date" => CheckDate(name, value),
            "datetime" => CheckTime(name, value),
            "enumeration" => CheckChoice(property, value),
            _ => value.Length <= TextLengthMax ? value : Bad("VALUE_TOO_LONG", $"\"{name}\" is too long", name),
        };
    }

    private string CheckNumber(string name, string value) =>
        decimal.TryParse(value, Number, CultureInfo.InvariantCulture, out _)
            ? value
            : Bad("INVALID_INTEGER", $"{value} was not a valid number.", name);

    private string CheckChoice(PropertyDefinition property, string value) =>
        (property.TakesSeveral ? value.Split(';') : [value]).All(property.Options.Contains)
            ? value
            : Bad(
                "INVALID_OPTION",
                $"{value} was not one of the allowed options: [{string.Join(", ", property.Options)}]",
                property.Name);

    private string CheckTime(string name, string value) =>
        PropertyTimes.ReadTime(value) is { } time
            ? CrmRecord.Timestamp(time)
            : Bad("INVALID_DATE", $"{value} was not a valid date time: give a zone or milliseconds.", name);

    private string CheckDate(string name, string value)
    {
        if (PropertyTimes.ReadDay(value) is { } day)
        {
            return PropertyTimes.Show(day);
        }

        if (!version.EnforcesRecordRules || PropertyTimes.ReadRoughDay(value) is not { } rough)
        {
            return Bad("INVALID_DATE", $"{value} was not a valid date: it is not at midnight UTC.", name);
        }

        normalized.Add(new NormalizedValue(name, value, PropertyTimes.Milliseconds(rough)));
        return PropertyTimes.Show(rough);
    }

    private string Bad(string code, string message, string property)
    {
        problems.Add(RefusalDetail.ForProperty(code, message, property));
        return string.Empty;
    }
}
