using System.Text.Json;
using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Aws.Metrics;

/// <summary>As much of JSON Schema as the schema of the embedded metric format uses.</summary>
internal static class JsonRules
{
    private static readonly string[] Known =
    [
        "$comment", "type", "required", "properties", "items", "enum", "minItems", "maxItems", "minLength", "maxLength"
    ];

    /// <summary>What is wrong with the value, each with its place.</summary>
    public static IReadOnlyList<string> Broken(JsonNode? value, JsonNode schema, string at = "$")
    {
        var rules = schema.AsObject();
        var unknown = rules.Select(r => r.Key).Except(Known).Select(name => $"{at}: unknown rule {name}");
        var kind = KindOf(value);
        if (rules["type"]?.GetValue<string>() is { } wanted && wanted != kind)
        {
            return [.. unknown, $"{at}: {kind} instead of {wanted}"];
        }

        return
        [
            .. unknown,
            .. rules["enum"] is JsonArray allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value))
                ? [$"{at}: {value}"]
                : Nothing,
            .. value switch
            {
                JsonObject members => OfMembers(members, rules, at),
                JsonArray items => OfItems(items, rules, at),
                JsonValue text when kind == "string" => OfSize(text.GetValue<string>().Length, rules, "Length", at),
                _ => Nothing,
            },
        ];
    }

    private static string[] Nothing => [];

    private static IEnumerable<string> OfMembers(JsonObject members, JsonObject rules, string at)
    {
        var missing = (rules["required"]?.AsArray() ?? []).Select(n => n?.GetValue<string>() ?? "")
            .Where(name => !members.ContainsKey(name)).Select(name => $"{at}.{name}: missing");
        return missing.Concat((rules["properties"]?.AsObject() ?? [])
            .Where(rule => members.ContainsKey(rule.Key) && rule.Value is not null)
            .SelectMany(rule => Broken(members[rule.Key], rule.Value ?? new JsonObject(), $"{at}.{rule.Key}")));
    }

    private static IEnumerable<string> OfItems(JsonArray items, JsonObject rules, string at) =>
        OfSize(items.Count, rules, "Items", at).Concat(rules["items"] is { } rule
            ? items.SelectMany((item, place) => Broken(item, rule, $"{at}[{place}]"))
            : Nothing);

    private static string[] OfSize(int size, JsonObject rules, string what, string at) =>
        size < (rules["min" + what]?.GetValue<int>() ?? 0)
        || size > (rules["max" + what]?.GetValue<int>() ?? int.MaxValue)
            ? [$"{at}: {size} of {what}"]
            : Nothing;

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToString().All(char.IsAsciiDigit) ? "integer" : "number",
        var other => other?.ToString() ?? "null",
    };
}
