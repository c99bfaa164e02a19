using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting.Logging;

/// <summary>
/// One event of the log. Of an exception it tells types and stacks and not the messages, because a sentence of the
/// framework can quote a value.
/// </summary>
internal sealed record JsonLine(string Category, LogLevel Level, EventId Event, string Message)
{
    private const string Template = "{OriginalFormat}";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int FaultsMax = 10;

    // Quotes and letters as they are: the line goes to a log and never into a page.
    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IEnumerable<KeyValuePair<string, object?>> Fields { get; init; } = [];

    public Exception? Fault { get; init; }

    public string Render(DateTimeOffset at, IExternalScopeProvider scopes)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Style))
        {
            json.WriteStartObject();
            json.WriteString("timestamp", at.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("level", Level.ToString());
            json.WriteNumber("eventId", Event.Id);
            json.WriteString("event", Event.Name);
            json.WriteString("category", Category);
            json.WriteString("message", Message);
            WriteFields(json, "fields", Fields);
            WriteFields(json, "scope", FieldsOf(scopes));
            WriteFault(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static List<KeyValuePair<string, object?>> FieldsOf(IExternalScopeProvider scopes)
    {
        var fields = new List<KeyValuePair<string, object?>>();
        scopes.ForEachScope(
            static (scope, all) =>
            {
                if (scope is IEnumerable<KeyValuePair<string, object>> named)
                {
                    all.AddRange(named.Select(n => KeyValuePair.Create<string, object?>(n.Key, n.Value)));
                }
            },
            fields);
        return fields;
    }

    // The innermost scope is the last one, and a name stands once in an object.
    private static void WriteFields(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in fields.Where(f => f.Key != Template).GroupBy(f => f.Key).Select(g => g.Last()))
        {
            json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(key));
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void WriteFault(Utf8JsonWriter json)
    {
        if (Fault is null)
        {
            return;
        }

        json.WriteStartArray("exceptions");
        var fault = Fault;
        for (var depth = 0; fault is not null && depth < FaultsMax; depth++, fault = fault.InnerException)
        {
            json.WriteStartObject();
            json.WriteString("type", fault.GetType().FullName);
            json.WriteString("stack", fault.StackTrace);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
