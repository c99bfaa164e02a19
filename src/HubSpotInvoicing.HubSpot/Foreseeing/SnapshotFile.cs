using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace HubSpotInvoicing.HubSpot.Foreseeing;

/// <summary>
/// A snapshot while it is written: one JSON object a line. The last line counts the others and carries their SHA-256,
/// so that a reader knows a whole file from a torn one.
/// </summary>
internal sealed class SnapshotFile(Stream stream) : IDisposable
{
    /// <summary>The format that is written; the embedded HubSpot's README describes it.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ArrayBufferWriter<byte> line = new();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Companies { get; private set; }

    public int Contacts { get; private set; }

    public int Invoices { get; private set; }

    /// <summary>Writes one line of that kind.</summary>
    public async Task WriteAsync(string kind, Action<Utf8JsonWriter> fields, CancellationToken cancellationToken)
    {
        Companies += kind == "company" ? 1 : 0;
        Contacts += kind == "contact" ? 1 : 0;
        Invoices += kind == "invoice" ? 1 : 0;
        line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(line, Format))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            fields(json);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        hash.AppendData(line.WrittenSpan);
        await stream.WriteAsync(line.WrittenMemory, cancellationToken);
    }

    /// <summary>Writes the line without which the file is no whole snapshot.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        var sum = Convert.ToHexStringLower(hash.GetCurrentHash());
        await WriteAsync(
            "end",
            json =>
            {
                json.WriteNumber("companies", Companies);
                json.WriteNumber("contacts", Contacts);
                json.WriteNumber("invoices", Invoices);
                json.WriteString("sha256", sum);
            },
            cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    public static void WriteTexts(
        Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string?>> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in texts.Where(t => !string.IsNullOrEmpty(t.Value)))
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    public void Dispose() => hash.Dispose();
}
