namespace HubSpotInvoicing.Preparing;

/// <summary>
/// HubSpot's type and form field of a property, in HubSpot's own words, for example <c>enumeration</c> and
/// <c>select</c>.
/// </summary>
public sealed record PropertyType(string Type, string FieldType)
{
    public static PropertyType Text { get; } = new("string", "text");

    public static PropertyType Number { get; } = new("number", "number");

    public static PropertyType Date { get; } = new("date", "date");

    public static PropertyType Choice { get; } = new("enumeration", "select");

    public static PropertyType Checkboxes { get; } = new("enumeration", "checkbox");
}
