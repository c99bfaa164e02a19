using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Infra.Templates;

/// <summary>JSON whose missing members are a failure of the test.</summary>
internal static class Json
{
    public static JsonNode Parse(string text) =>
        JsonNode.Parse(text) ?? throw new InvalidOperationException("This JSON is null.");

    public static JsonNode? Find(this JsonNode node, string name) => (node as JsonObject)?[name];

    public static JsonNode Member(this JsonNode node, string name) =>
        node.Find(name) ?? throw new InvalidOperationException($"There is no {name} in {node.ToJsonString()}.");

    public static string Text(this JsonNode node, string name) => node.Member(name).ToString();

    /// <summary>What is in the array; or the node alone, for where one may stand for an array of one.</summary>
    public static IEnumerable<JsonNode> Items(this JsonNode node) =>
        node is JsonArray array ? array.OfType<JsonNode>() : [node];

    public static IEnumerable<(string Name, JsonNode Value)> Entries(this JsonNode node) =>
        ((JsonObject)node).Where(e => e.Value is not null).Select(e => (e.Key, node.Member(e.Key)));
}
