using System.Text.Json;
using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>
/// The account's memory across processes: one JSON line for each committed request, handed to the operating system
/// before the answer leaves, so that a killed process loses nothing it has answered.
/// </summary>
internal sealed class Journal : IDisposable
{
    private const byte LineEnd = (byte)'\n';

    private readonly FileStream file;
    private IReadOnlyList<Change> changes;

    private Journal(FileStream file, JournalHeader header, IReadOnlyList<Change> changes)
    {
        this.file = file;
        Header = header;
        this.changes = changes;
    }

    /// <summary>How the world under the journal was generated; the first start's word is final.</summary>
    public JournalHeader Header { get; }

    public bool IsFresh { get; private init; }

    public static Journal Open(string path, JournalHeader header)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            var lines = ReadWholeLines(file);
            if (lines.Count > 0)
            {
                return new Journal(file, JournalHeader.FromJson(lines[0]), [.. lines.Skip(1).SelectMany(ReadLine)]);
            }

            var fresh = new Journal(file, header, []) { IsFresh = true };
            fresh.Append(header.ToJson());
            return fresh;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What earlier runs committed, in order; given out once.</summary>
    public IReadOnlyList<Change> TakeChanges()
    {
        var taken = changes;
        changes = [];
        return taken;
    }

    public void Append(IReadOnlyList<Change> committed)
    {
        if (committed.Count > 0)
        {
            Append(new JsonObject { ["changes"] = new JsonArray([.. committed.Select(ChangeJson.Write)]) });
        }
    }

    public void Dispose() => file.Dispose();

    private static IEnumerable<Change> ReadLine(JsonObject line) =>
        line["changes"]?.AsArray().OfType<JsonObject>().Select(ChangeJson.Read) ?? [];

    private void Append(JsonObject line)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, JournalText.Default.JsonObject), LineEnd];
        file.Write(bytes);
        file.Flush();
    }

    /// <summary>A last line that a dying process could not finish was never answered, so it is cut off.</summary>
    private static List<JsonObject> ReadWholeLines(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var whole = Array.LastIndexOf(bytes, LineEnd) + 1;
        file.SetLength(whole);
        file.Seek(0, SeekOrigin.End);
        var lines = new List<JsonObject>();
        foreach (var range in bytes.AsSpan(0, whole).Split(LineEnd))
        {
            var line = bytes.AsSpan(0, whole)[range];
            if (line.Length > 0)
            {
                lines.Add(ParseLine(line, lines.Count + 1, file.Name));
            }
        }

        return lines;
    }

    private static JsonObject ParseLine(ReadOnlySpan<byte> line, int number, string path)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject ?? throw new StateFileException(path, number, null);
        }
        catch (JsonException error)
        {
            throw new StateFileException(path, number, error);
        }
    }
}
