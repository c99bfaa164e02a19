using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>One record to be written, as the caller sent it.</summary>
internal sealed record ObjectInput(IReadOnlyDictionary<string, string> Properties)
{
    public string? Id { get; init; }

    public string? IdProperty { get; init; }

    public string? TraceId { get; init; }

    public IReadOnlyList<AssociationInput> Associations { get; init; } = [];

    public static ObjectInput ForCreate(JsonObject json)
    {
        json.OnlyKnows("properties", "associations", "objectWriteTraceId");
        return new ObjectInput(ReadProperties(json))
        {
            TraceId = json.Text("objectWriteTraceId"),
            Associations = [.. json.OptionalObjects("associations").Select(AssociationInput.Read)],
        };
    }

    public static ObjectInput ForBatchUpdate(JsonObject json)
    {
        json.OnlyKnows("id", "idProperty", "properties", "objectWriteTraceId");
        return new ObjectInput(ReadProperties(json))
        {
            Id = json.RequiredText("id"),
            IdProperty = json.Text("idProperty"),
            TraceId = json.Text("objectWriteTraceId"),
        };
    }

    public static ObjectInput ForUpdate(JsonObject json)
    {
        json.OnlyKnows("properties", "objectWriteTraceId");
        return new ObjectInput(ReadProperties(json)) { TraceId = json.Text("objectWriteTraceId") };
    }

    private static Dictionary<string, string> ReadProperties(JsonObject json)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in json.Object("properties"))
        {
            properties[name] = value is JsonValue text && text.TryGetValue<string>(out var read)
                ? read
                : throw JsonBody.Invalid($"the value of property \"{name}\" must be a string");
        }

        return properties;
    }
}
