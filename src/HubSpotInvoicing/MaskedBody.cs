using System.Buffers;
using System.Text;
using System.Text.Json;

namespace HubSpotInvoicing;

/// <summary>
/// The body of a request or an answer as a log may show it: its structure, its numbers, and the values of those fields
/// that are known to hold a code or an id. Every other text is masked, because it may be a member's name, address or a
/// secret.
/// </summary>
public static class MaskedBody
{
    /// <summary>Characters of a body that are shown at most.</summary>
    public const int LengthMax = 4000;

    /// <summary>Items of a list that are shown at most.</summary>
    public const int ItemsMax = 20;

    private const int TextMax = 100;
    private const string Mask = "***";

    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "__type", "after", "associationCategory", "category", "code", "correlationId", "emailId", "errorType", "id",
        "idProperty", "objectType", "objectWriteTraceId", "operator", "policyName", "propertyName", "requestId",
        "requiredGranularScopes", "sendId", "sendResult", "status", "subCategory",
    };

    /// <param name="body">JSON in UTF-8; of anything else only the length is told.</param>
    public static string Of(ReadOnlyMemory<byte>? body)
    {
        if (body is not { Length: > 0 } bytes)
        {
            return "none";
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            var text = Render(json.RootElement);
            return text.Length <= LengthMax ? text : string.Concat(text.AsSpan(0, LengthMax), "…");
        }
        catch (JsonException)
        {
            return string.Create(null, $"{bytes.Length} bytes that are no JSON");
        }
    }

    private static string Render(JsonElement root)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Write(json, root, isShown: false);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, JsonElement value, bool isShown)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteMembers(json, value);
                break;
            case JsonValueKind.Array:
                WriteItems(json, value, isShown);
                break;
            case JsonValueKind.String:
                json.WriteStringValue(isShown && IsPlain(value.GetString() ?? "") ? value.GetString() : Mask);
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, JsonElement value)
    {
        json.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            json.WritePropertyName(IsPlain(member.Name) ? member.Name : Mask);
            Write(json, member.Value, Shown.Contains(member.Name));
        }

        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, JsonElement value, bool isShown)
    {
        json.WriteStartArray();
        foreach (var item in value.EnumerateArray().Take(ItemsMax))
        {
            Write(json, item, isShown);
        }

        if (value.GetArrayLength() > ItemsMax)
        {
            json.WriteStringValue(string.Create(null, $"{value.GetArrayLength() - ItemsMax} more"));
        }

        json.WriteEndArray();
    }

    private static bool IsPlain(string text) => text.Length <= TextMax
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':');
}
