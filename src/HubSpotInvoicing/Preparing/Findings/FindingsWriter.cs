using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>Writes findings as JSON that people can read.</summary>
internal static class FindingsWriter
{
    public const int Format = 2;

    // For people: a version's plus sign stays one.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ReadOnlyMemory<byte> Write(AccountFindings findings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteNumber("portal", findings.PortalId);
            json.WriteString("apiVersion", findings.ApiVersion);
            json.WriteString("productVersion", findings.ProductVersion);
            WriteAll(json, "findings", findings.Findings, WriteFinding);
            WriteAll(json, "probes", findings.Probes, WriteProbe);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteAll<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("name", finding.Question.Name);
        json.WriteString("value", finding.Answer.Value);
        json.WriteString("seen", TextOf(finding.Seen));
        if (finding.On is { } on)
        {
            json.WriteString("on", on);
        }
    }

    private static void WriteProbe(Utf8JsonWriter json, OpenProbe probe)
    {
        json.WriteString("name", probe.Name.Value);
        json.WriteString("since", TextOf(probe.Since));
        json.WriteStartArray("invoices");
        probe.Invoices.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    private static string TextOf(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(FindingsReader.InstantFormat, CultureInfo.InvariantCulture);
}
