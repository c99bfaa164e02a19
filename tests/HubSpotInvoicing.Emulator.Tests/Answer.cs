using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests;

/// <summary>What came back over HTTP, read leniently.</summary>
internal sealed record Answer(int Status, string Text, HttpResponseHeaders Headers)
{
    public JsonNode Body => Text.Length == 0 ? new JsonObject() : JsonNode.Parse(Text) ?? new JsonObject();

    public string Id => (string?)Body["id"] ?? string.Empty;

    public string Category => (string?)Body["category"] ?? string.Empty;

    public string Message => (string?)Body["message"] ?? string.Empty;

    public IReadOnlyList<JsonNode> Results => [.. (Body["results"] as JsonArray ?? []).OfType<JsonNode>()];

    public IReadOnlyList<JsonNode> Errors => [.. (Body["errors"] as JsonArray ?? []).OfType<JsonNode>()];

    public IReadOnlyList<string> Codes => [.. Errors.Select(error => (string?)error["code"] ?? string.Empty)];

    public IReadOnlyList<string> Ids => [.. Results.Select(result => (string?)result["id"] ?? string.Empty)];

    public string? Property(string name) => (string?)Body["properties"]?[name];
}
