using System.Globalization;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>A record as HubSpot answers it: every value a string, an empty one null.</summary>
internal static class RecordJson
{
    public static JsonObject From(CrmRecord record, Table table, IReadOnlyCollection<string> requested)
    {
        var properties = new JsonObject();
        foreach (var name in Standard(record.Type))
        {
            properties[name] = record.Value(name);
        }

        foreach (var name in requested.Count > 0 ? requested : Defaults(record.Type))
        {
            if (table.Property(name) is { } property)
            {
                properties[name] = property.Type == "date"
                    ? ShowDay(record.Value(name), table.DayForm)
                    : record.Value(name);
            }
        }

        return Wrap(record, properties);
    }

    public static JsonObject From(WrittenRecord written, Table table)
    {
        var json = From(written.Record, table, [.. written.Properties, .. Standard(written.Record.Type)]);
        if (written.Warnings.Count > 0)
        {
            json["warnings"] = new JsonArray([.. written.Warnings.Select(warning => warning.ToJson())]);
        }

        return json;
    }

    /// <summary>Hides the total that HubSpot has not computed yet.</summary>
    public static void ShowZeroBilled(JsonObject json)
    {
        var properties = json["properties"] as JsonObject ?? [];
        foreach (var name in (ReadOnlySpan<string>)[InvoiceProperties.AmountBilled, InvoiceProperties.BalanceDue])
        {
            if (properties.ContainsKey(name))
            {
                properties[name] = "0";
            }
        }
    }

    private static string? ShowDay(string? stored, DayForm form) =>
        stored is null || PropertyTimes.ReadDay(stored) is not { } day
            ? stored
            : form switch
            {
                DayForm.Milliseconds => PropertyTimes.Milliseconds(day),
                DayForm.Timestamp => CrmRecord.Timestamp(PropertyTimes.Midnight(day)),
                _ => stored,
            };

    private static JsonObject Wrap(CrmRecord record, JsonObject properties)
    {
        var json = new JsonObject
        {
            ["id"] = record.Id.ToString(CultureInfo.InvariantCulture),
            ["properties"] = properties,
            ["createdAt"] = CrmRecord.Timestamp(record.CreatedAt),
            ["updatedAt"] = CrmRecord.Timestamp(record.UpdatedAt),
            ["archived"] = record.Archived,
        };
        if (record.Archived)
        {
            json["archivedAt"] = CrmRecord.Timestamp(record.UpdatedAt);
        }

        return json;
    }

    private static string[] Standard(CrmType type) => ["hs_object_id", "createdate", type.ModifiedProperty()];

    private static string[] Defaults(CrmType type) => type switch
    {
        CrmType.Companies => ["name", "domain"],
        CrmType.Contacts => ["email", "firstname", "lastname"],
        CrmType.Products => ["name", "price", "description"],
        _ => [],
    };
}
