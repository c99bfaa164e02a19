using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>One entry of an error's own <c>errors</c> list.</summary>
internal sealed record RefusalDetail(string Code, string Message)
{
    public string? In { get; init; } = "body";

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Context { get; init; }

    public static RefusalDetail ForProperty(string code, string message, string property) => new(code, message)
    {
        Context = new Dictionary<string, IReadOnlyList<string>> { ["propertyName"] = [property] },
    };

    public static JsonObject ContextJson(IReadOnlyDictionary<string, IReadOnlyList<string>> context)
    {
        var json = new JsonObject();
        foreach (var (name, values) in context)
        {
            json[name] = new JsonArray([.. values.Select(value => (JsonNode)JsonValue.Create(value))]);
        }

        return json;
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (In is not null)
        {
            json["in"] = In;
        }

        if (Context is not null)
        {
            json["context"] = ContextJson(Context);
        }

        return json;
    }
}
