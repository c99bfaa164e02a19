using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>One error object, as HubSpot words it.</summary>
internal sealed record Refusal(int Status, string Category, string Message)
{
    public string? SubCategory { get; init; }

    public IReadOnlyList<RefusalDetail> Details { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Context { get; init; }

    public string? ScopesLink { get; init; }

    public static Refusal Invalid(string message) => new(400, "VALIDATION_ERROR", message);

    public static Refusal NotFound(string message = "resource not found") => new(404, "OBJECT_NOT_FOUND", message);

    public Refusal WithContext(string name, params IReadOnlyList<string> values) =>
        this with { Context = new Dictionary<string, IReadOnlyList<string>>(Context ?? Empty) { [name] = values } };

    public RefusalException ToException() => new(this);

    public JsonObject ToJson(Guid correlationId) => WithBody(new JsonObject
    {
        ["status"] = "error",
        ["message"] = Message,
        ["correlationId"] = correlationId.ToString(),
        ["category"] = Category,
    });

    /// <summary>The form used inside a multi-status answer.</summary>
    public JsonObject ToRowJson()
    {
        var row = WithBody(new JsonObject { ["status"] = "error", ["category"] = Category, ["message"] = Message });
        row["errors"] ??= new JsonArray();
        row["links"] ??= new JsonObject();
        return row;
    }

    private static readonly Dictionary<string, IReadOnlyList<string>> Empty = [];

    private JsonObject WithBody(JsonObject body)
    {
        if (SubCategory is not null)
        {
            body["subCategory"] = SubCategory;
        }

        if (Context is not null)
        {
            body["context"] = RefusalDetail.ContextJson(Context);
        }

        if (Details.Count > 0)
        {
            body["errors"] = new JsonArray([.. Details.Select(detail => (JsonNode)detail.ToJson())]);
        }

        if (ScopesLink is not null)
        {
            body["links"] = new JsonObject { ["scopes"] = ScopesLink };
        }

        return body;
    }
}
