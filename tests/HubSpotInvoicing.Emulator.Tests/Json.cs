using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests;

/// <summary>Short ways to write request bodies.</summary>
internal static class Json
{
    public static JsonObject Of(params (string Name, string Value)[] pairs)
    {
        var json = new JsonObject();
        foreach (var (name, value) in pairs)
        {
            json[name] = value;
        }

        return json;
    }

    public static JsonObject Id(string id) => Of(("id", id));

    public static JsonObject Create(string? traceId, JsonObject properties, params JsonNode[] associations)
    {
        var json = new JsonObject { ["properties"] = properties, ["associations"] = new JsonArray(associations) };
        return Traced(json, traceId);
    }

    public static JsonObject Update(string? traceId, string id, JsonObject properties) =>
        Traced(new JsonObject { ["id"] = id, ["properties"] = properties }, traceId);

    public static JsonObject To(long id, int typeId, string category = "HUBSPOT_DEFINED") =>
        To(id.ToString(), typeId, category);

    public static JsonObject To(string id, int typeId, string category = "HUBSPOT_DEFINED") => new()
    {
        ["to"] = Id(id),
        ["types"] = new JsonArray(new JsonObject
        {
            ["associationCategory"] = category,
            ["associationTypeId"] = typeId,
        }),
    };

    public static JsonObject Filter(string property, string op, string value) =>
        Of(("propertyName", property), ("operator", op), ("value", value));

    public static JsonObject Search(params JsonNode[] filters) => new()
    {
        ["filterGroups"] = new JsonArray(new JsonObject { ["filters"] = new JsonArray(filters) }),
        ["limit"] = 200,
    };

    public static JsonObject SortedById(this JsonObject search)
    {
        search["sorts"] = new JsonArray(Of(("propertyName", "hs_object_id"), ("direction", "ASCENDING")));
        return search;
    }

    public static JsonObject With(this JsonObject json, string name, JsonNode value)
    {
        json[name] = value;
        return json;
    }

    private static JsonObject Traced(JsonObject json, string? traceId)
    {
        if (traceId is not null)
        {
            json["objectWriteTraceId"] = traceId;
        }

        return json;
    }
}
