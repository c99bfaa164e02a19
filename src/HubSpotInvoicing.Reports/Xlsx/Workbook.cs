using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Xlsx;

/// <summary>
/// The workbook of one run while it grows: a sheet for each outcome, and a summary whose totals are formulas over them.
/// It is the CSV once more, so what goes wrong with it costs the workbook and nothing else.
/// </summary>
internal sealed class Workbook(ReportFolder folder, string name) : IAsyncDisposable
{
    private readonly Dictionary<Outcome, SheetSpool> sheets = [];

    /// <summary>Why there will be no workbook; absent as long as there will be one.</summary>
    public string? Problem { get; private set; }

    public Task AddAsync(IReadOnlyList<ReportRow> rows) => GuardedAsync(async () =>
    {
        foreach (var row in rows)
        {
            if (!sheets.TryGetValue(row.Outcome, out var sheet))
            {
                sheets[row.Outcome] = sheet = new SheetSpool();
            }

            // A sheet cannot be longer; the CSV can.
            if (sheet.Rows < WorkbookFile.RowsMax)
            {
                await sheet.AddAsync(WorkbookFile.RowOf(row), row.ReportedAmount?.Amount ?? 0);
            }
        }
    });

    /// <summary>Writes it; afterwards it lies in its place, or <see cref="Problem"/> says why not.</summary>
    public Task CompleteAsync(RunSummary summary, CancellationToken cancellationToken) => GuardedAsync(async () =>
    {
        await using var stream = await folder.CreateAsync(name, cancellationToken);
        await WorkbookFile.WriteAsync(stream, summary, sheets, cancellationToken);
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var sheet in sheets.Values)
        {
            await sheet.DisposeAsync();
        }

        sheets.Clear();
    }

    private async Task GuardedAsync(Func<Task> write)
    {
        if (Problem is not null)
        {
            return;
        }

        try
        {
            await write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ReportUnavailableException)
        {
            Problem = fault.Message;
        }
    }
}
