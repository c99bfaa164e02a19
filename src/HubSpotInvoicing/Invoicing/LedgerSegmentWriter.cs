using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Turns a segment into the bytes that are stored, hashed and kept.</summary>
internal static class LedgerSegmentWriter
{
    // The file is read by people and by tools that parse JSON, never pasted into a web page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(LedgerSegment segment)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", LedgerFormat.VersionOf(segment));
            json.WriteNumber("number", segment.Number);
            json.WriteString("period", segment.Period.ToString());
            json.WriteString("run", segment.Run.Value);
            json.WriteString("at", segment.At.UtcDateTime);
            json.WriteString("leaseUntil", segment.LeaseUntil.UtcDateTime);
            json.WriteString("previous", segment.Previous);
            WriteFacts(json, segment.Facts);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteFacts(Utf8JsonWriter json, IReadOnlyList<LedgerFact> facts)
    {
        json.WriteStartArray("facts");
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            LedgerFactWriter.Write(json, fact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
