using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Csv;
using HubSpotInvoicing.Reports.Html;
using HubSpotInvoicing.Reports.Json;

namespace HubSpotInvoicing.Reports;

/// <summary>The report of one run: rows go straight to the CSV, the summary makes the other documents.</summary>
internal sealed class RunReport(ReportFolder folder, DocumentNames names) : IRunReport
{
    /// <summary>The CSV, which this report closes.</summary>
    public required RowsFile File { get; init; }

    /// <summary>A plan's rows until its hash is known; a run's rows go straight to the CSV.</summary>
    public required WaitingRows? Waiting { get; init; }

    public Task AddAsync(IReadOnlyList<ReportRow> rows, CancellationToken cancellationToken)
    {
        if (Waiting is null)
        {
            return File.AppendAsync(rows, cancellationToken);
        }

        Waiting.Add(rows);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyDictionary<string, string>> CompleteAsync(
        RunSummary summary, CancellationToken cancellationToken)
    {
        if (Waiting is not null)
        {
            await File.AppendAsync(Waiting, summary.PlanHash?.Value ?? "");
        }

        var page = new PageContent(summary, names, File.Rows);
        await folder.WriteAsync(names.Summary, SummaryFile.Render(summary), cancellationToken);
        await folder.WriteAsync(names.Page, ReportPage.Render(page), cancellationToken);
        await File.DisposeAsync();
        return names.All.ToDictionary(name => name, folder.LocationOf);
    }

    public ValueTask DisposeAsync()
    {
        Waiting?.Dispose();
        return File.DisposeAsync();
    }
}
