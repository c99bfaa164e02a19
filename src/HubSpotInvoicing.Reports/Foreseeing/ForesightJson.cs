using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>
/// Writes JSON for programs as the summary of a run is written: amounts are text, names are in camel case.
/// </summary>
internal static class ForesightJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
        NewLine = "\n",
    };

    public static ReadOnlyMemory<byte> Render(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset time) => json.WriteString(
        name, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    public static void WriteTotal(Utf8JsonWriter json, string name, Total total)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", total.Count);
        json.WriteString("amount", total.Amount.ToWireText());
        json.WriteEndObject();
    }

    public static void WriteOutcomes(Utf8JsonWriter json, Func<Outcome, Total> of)
    {
        json.WriteStartObject("outcomes");
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            WriteTotal(json, JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()), of(outcome));
        }

        json.WriteEndObject();
    }
}
