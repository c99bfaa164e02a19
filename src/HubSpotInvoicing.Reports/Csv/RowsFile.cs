using System.Globalization;
using CsvHelper.Configuration;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Csv;

/// <summary>The CSV of one run while it grows wave by wave (billing rules, section 8).</summary>
internal sealed class RowsFile : IAsyncDisposable
{
    private RowsFile()
    {
    }

    /// <summary>Rows written so far, the heading not counted.</summary>
    public int Rows { get; private set; }

    /// <summary>What it is written with, and closed with it.</summary>
    public required CsvLines Lines { private get; init; }

    public static async Task<RowsFile> CreateAsync(
        ReportFolder folder, string name, IReadOnlyList<string> columns, CancellationToken cancellationToken) =>
        new() { Lines = await CsvLines.CreateAsync(folder, name, columns, cancellationToken) };

    public async Task AppendAsync(IReadOnlyList<ReportRow> rows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Lines.WriteAsync(rows.Select(row => CsvColumns.All.Select(column => column.CellOf(row))));
        Rows += rows.Count;
    }

    /// <summary>Adds the rows that waited for the hash of their plan, which is their last column.</summary>
    public async Task AppendAsync(WaitingRows waiting, string planHash)
    {
        await Lines.WriteAsync(waiting.Lines(), planHash);
        Rows += waiting.Count;
    }

    public ValueTask DisposeAsync() => Lines.DisposeAsync();

    /// <summary>How every CSV is written.</summary>
    public static CsvConfiguration Format() => new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // With a set line end CsvHelper would leave a lone line feed unquoted, and readers would see two rows.
        ShouldQuote = static args => args.Field is { Length: > 0 } field
            && (field.AsSpan().IndexOfAny("\",\r\n") >= 0 || field[0] == ' ' || field[^1] == ' '),
    };
}
