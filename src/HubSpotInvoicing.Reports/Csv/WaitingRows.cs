using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Csv;

/// <summary>The rows of a plan while its hash is not known yet: packed, because a membership may be large.</summary>
internal sealed class WaitingRows : IDisposable
{
    private readonly MemoryStream packed = new();
    private readonly BinaryWriter lines;

    public WaitingRows() =>
        lines = new BinaryWriter(new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true), Encoding.UTF8);

    public int Count { get; private set; }

    public void Add(IReadOnlyList<ReportRow> rows)
    {
        foreach (var row in rows)
        {
            lines.Write(LineOf(row));
            Count++;
        }
    }

    /// <summary>Each row as one line of the CSV, without its end; nothing can be added afterwards.</summary>
    public IEnumerable<string> Lines()
    {
        lines.Dispose();
        packed.Position = 0;
        using var reader = new BinaryReader(
            new BrotliStream(packed, CompressionMode.Decompress, leaveOpen: true), Encoding.UTF8);
        for (var index = 0; index < Count; index++)
        {
            yield return reader.ReadString();
        }
    }

    public void Dispose()
    {
        lines.Dispose();
        packed.Dispose();
    }

    private static string LineOf(ReportRow row)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, RowsFile.Format()))
        {
            foreach (var column in CsvColumns.All)
            {
                csv.WriteField(column.CellOf(row));
            }
        }

        return text.ToString();
    }
}
