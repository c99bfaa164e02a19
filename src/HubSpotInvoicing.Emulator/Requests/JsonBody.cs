using System.Text.Json;
using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>Reads request bodies strictly: what HubSpot has no field for is refused, not skipped.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<JsonObject> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            var node = await JsonNode.ParseAsync(stream, nodeOptions: null, Strict, cancellationToken);
            return node as JsonObject ?? throw Invalid("an object was expected");
        }
        catch (JsonException error)
        {
            throw Invalid($"line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}");
        }
    }

    public static RefusalException Invalid(string what) =>
        Refusal.Invalid($"Invalid input JSON: {what}").ToException();

    public static void OnlyKnows(this JsonObject json, params ReadOnlySpan<string> fields)
    {
        foreach (var (name, _) in json)
        {
            if (!fields.Contains(name))
            {
                throw Invalid($"unrecognized field \"{name}\"");
            }
        }
    }

    public static string? Text(this JsonObject json, string field)
    {
        var node = json[field];
        if (node is null)
        {
            return null;
        }

        return node is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw Invalid($"\"{field}\" must be a string");
    }

    public static string RequiredText(this JsonObject json, string field) =>
        json.Text(field) ?? throw Invalid($"\"{field}\" is required");

    public static int? Integer(this JsonObject json, string field)
    {
        var node = json[field];
        if (node is null)
        {
            return null;
        }

        return node is JsonValue value && value.TryGetValue<int>(out var number)
            ? number
            : throw Invalid($"\"{field}\" must be an integer");
    }

    public static JsonObject Object(this JsonObject json, string field) =>
        json[field] as JsonObject ?? throw Invalid($"\"{field}\" must be an object");

    public static IReadOnlyList<JsonObject> Objects(this JsonObject json, string field)
    {
        if (json[field] is not JsonArray array)
        {
            throw Invalid($"\"{field}\" must be an array");
        }

        return [.. array.Select(item => item as JsonObject ?? throw Invalid($"\"{field}\" must hold objects"))];
    }

    public static IReadOnlyList<JsonObject> OptionalObjects(this JsonObject json, string field) =>
        json[field] is null ? [] : json.Objects(field);

    public static IReadOnlyList<string> OptionalTexts(this JsonObject json, string field)
    {
        if (json[field] is null)
        {
            return [];
        }

        if (json[field] is not JsonArray array)
        {
            throw Invalid($"\"{field}\" must be an array");
        }

        return [.. array.Select(item => item is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw Invalid($"\"{field}\" must hold strings"))];
    }
}
