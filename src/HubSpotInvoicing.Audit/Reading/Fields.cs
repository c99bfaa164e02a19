using System.Globalization;
using System.Text.Json;

namespace HubSpotInvoicing.Audit.Reading;

/// <summary>Reads single values of HubSpot's JSON, leniently where HubSpot is.</summary>
internal static class Fields
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static long Id(JsonElement json) => Whole(json) ?? throw new AuditFailedException(
        "HubSpot shows a record without an id.", "Audit again; if it stays, ask HubSpot's support.");

    public static long? Whole(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.GetInt64(),
        JsonValueKind.String => long.TryParse(
            json.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
        _ => null,
    };

    public static string? Text(JsonElement record, string property) =>
        record.TryGetProperty("properties", out var properties)
        && properties.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.String
        && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;

    public static decimal? Number(JsonElement record, string property) =>
        decimal.TryParse(Text(record, property), Decimal, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A day stands as a day, as an instant or as milliseconds: which one is not documented.</summary>
    public static DateOnly? Day(JsonElement record, string property)
    {
        var text = Text(record, property);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime);
        }

        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? DateOnly.FromDateTime(instant.UtcDateTime)
            : null;
    }
}
