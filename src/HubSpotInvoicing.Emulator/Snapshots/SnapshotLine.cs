using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Snapshots;

/// <summary>One line of a snapshot file; whatever it lacks is told by line and field.</summary>
internal sealed class SnapshotLine(JsonObject json, string path, int number)
{
    public string Kind => Text("kind");

    public static SnapshotLine Parse(string text, string path, int number)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject json
                ? new SnapshotLine(json, path, number)
                : throw Wrong(path, number, "is no JSON object");
        }
        catch (JsonException fault)
        {
            throw Wrong(path, number, "is no JSON", fault);
        }
    }

    public string Text(string field) => OptionalText(field) ?? throw Lacks(field);

    public string? OptionalText(string field) =>
        json[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public int Number(string field) =>
        json[field] is JsonValue value && value.TryGetValue<int>(out var found) ? found : throw Lacks(field);

    public bool Flag(string field) =>
        json[field] is JsonValue value && value.TryGetValue<bool>(out var found) ? found : throw Lacks(field);

    public long Id(string field) =>
        long.TryParse(Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? id
            : throw Lacks(field);

    public IReadOnlyList<string> Texts(string field) => json[field] is JsonArray array
        ? [.. array.Select(item => (string?)item ?? throw Lacks(field))]
        : throw Lacks(field);

    public IEnumerable<SnapshotLine> Items(string field) => json[field] is JsonArray array
        ? array.Select(item => item is JsonObject one ? new SnapshotLine(one, path, number) : throw Lacks(field))
        : throw Lacks(field);

    public Dictionary<string, string> Properties()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in json["properties"] as JsonObject ?? throw Lacks("properties"))
        {
            texts[name] = (string?)value ?? throw Lacks(name);
        }

        return texts;
    }

    public SnapshotFileException Lacks(string field) => Wrong(path, number, $"has no usable '{field}'");

    private static SnapshotFileException Wrong(string path, int number, string what, Exception? cause = null) =>
        new(
            path,
            string.Create(CultureInfo.InvariantCulture, $"line {number} {what}; take the snapshot again."),
            cause);
}
