using System.Text;
using CsvHelper;

namespace HubSpotInvoicing.Reports.Csv;

/// <summary>A CSV in the report store while it grows line by line.</summary>
internal sealed class CsvLines : IAsyncDisposable
{
    private readonly ReportFolder folder;
    private readonly string name;
    private readonly CsvWriter csv;
    private bool isClosed;

    private CsvLines(ReportFolder folder, string name, Stream stream)
    {
        this.folder = folder;
        this.name = name;
        var marked = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        csv = new CsvWriter(new StreamWriter(stream, marked), RowsFile.Format());
    }

    public static async Task<CsvLines> CreateAsync(
        ReportFolder folder, string name, IEnumerable<string> columns, CancellationToken cancellationToken)
    {
        var lines = new CsvLines(folder, name, await folder.CreateAsync(name, cancellationToken));
        await lines.WriteAsync([columns]);
        return lines;
    }

    /// <exception cref="Reporting.ReportUnavailableException">The lines cannot be written.</exception>
    public Task WriteAsync(IEnumerable<IEnumerable<string>> lines) => folder.GuardAsync(name, async () =>
    {
        foreach (var line in lines)
        {
            foreach (var cell in line)
            {
                csv.WriteField(cell);
            }

            await csv.NextRecordAsync();
        }

        await csv.FlushAsync();
    });

    /// <summary>A line that was made elsewhere and one cell behind it.</summary>
    /// <exception cref="Reporting.ReportUnavailableException">The lines cannot be written.</exception>
    public Task WriteAsync(IEnumerable<string> finished, string lastCell) => folder.GuardAsync(name, async () =>
    {
        foreach (var line in finished)
        {
            csv.WriteField(line, shouldQuote: false);
            csv.WriteField(lastCell);
            await csv.NextRecordAsync();
        }

        await csv.FlushAsync();
    });

    public async ValueTask DisposeAsync()
    {
        if (isClosed)
        {
            return;
        }

        isClosed = true;
        await folder.GuardAsync(name, async () => await csv.DisposeAsync());
    }
}
