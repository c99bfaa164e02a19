using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Csv;

/// <summary>The CSV of one run while it grows wave by wave (billing rules, section 8).</summary>
internal sealed class RowsFile : IAsyncDisposable
{
    private readonly ReportFolder folder;
    private readonly string name;
    private readonly CsvWriter csv;
    private bool isClosed;

    private RowsFile(ReportFolder folder, string name, Stream stream)
    {
        this.folder = folder;
        this.name = name;
        var marked = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        csv = new CsvWriter(new StreamWriter(stream, marked), Format());
    }

    /// <summary>Rows written so far, the heading not counted.</summary>
    public int Rows { get; private set; }

    public static async Task<RowsFile> CreateAsync(
        ReportFolder folder, string name, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        var file = new RowsFile(folder, name, await folder.CreateAsync(name, cancellationToken));
        await file.WriteAsync([columns]);
        return file;
    }

    public async Task AppendAsync(IReadOnlyList<ReportRow> rows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await WriteAsync(rows.Select(row => CsvColumns.All.Select(column => column.CellOf(row))));
        Rows += rows.Count;
    }

    /// <summary>Adds the rows that waited for the hash of their plan, which is their last column.</summary>
    public async Task AppendAsync(WaitingRows waiting, string planHash)
    {
        await folder.GuardAsync(name, async () =>
        {
            foreach (var line in waiting.Lines())
            {
                csv.WriteField(line, shouldQuote: false);
                csv.WriteField(planHash);
                await csv.NextRecordAsync();
            }

            await csv.FlushAsync();
        });
        Rows += waiting.Count;
    }

    public async ValueTask DisposeAsync()
    {
        if (isClosed)
        {
            return;
        }

        isClosed = true;
        await folder.GuardAsync(name, async () => await csv.DisposeAsync());
    }

    private Task WriteAsync(IEnumerable<IEnumerable<string>> lines) => folder.GuardAsync(name, async () =>
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

    /// <summary>How every CSV is written.</summary>
    public static CsvConfiguration Format() => new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // With a set line end CsvHelper would leave a lone line feed unquoted, and readers would see two rows.
        ShouldQuote = static args => args.Field is { Length: > 0 } field
            && (field.AsSpan().IndexOfAny("\",\r\n") >= 0 || field[0] == ' ' || field[^1] == ' '),
    };
}
