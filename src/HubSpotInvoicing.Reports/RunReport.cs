using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Csv;
using HubSpotInvoicing.Reports.History;
using HubSpotInvoicing.Reports.Html;
using HubSpotInvoicing.Reports.Json;
using HubSpotInvoicing.Reports.Xlsx;

namespace HubSpotInvoicing.Reports;

/// <summary>The report of one run: rows go straight to the CSV, the summary makes the other documents.</summary>
internal sealed class RunReport(ReportFolder folder, DocumentNames names) : IRunReport
{
    private const string IndexName = "index.html";

    private readonly List<string> warnings = [];

    /// <summary>The CSV, which this report closes.</summary>
    public required RowsFile File { get; init; }

    /// <summary>A plan's rows until its hash is known; a run's rows go straight to the CSV.</summary>
    public required WaitingRows? Waiting { get; init; }

    /// <summary>The workbook, which this report closes.</summary>
    public required Workbook Workbook { get; init; }

    public IReadOnlyList<string> Warnings => warnings;

    public async Task AddAsync(IReadOnlyList<ReportRow> rows, CancellationToken cancellationToken)
    {
        if (Waiting is null)
        {
            await File.AppendAsync(rows, cancellationToken);
        }
        else
        {
            Waiting.Add(rows);
        }

        await Workbook.AddAsync(rows);
    }

    public async Task<IReadOnlyDictionary<string, string>> CompleteAsync(
        RunSummary summary, CancellationToken cancellationToken)
    {
        if (Waiting is not null)
        {
            await File.AppendAsync(Waiting, summary.PlanHash?.Value ?? "");
        }

        var history = await HistoryAsync(summary, cancellationToken);
        var page = new PageContent(summary, names, File.Rows) { History = history };
        await folder.WriteAsync(names.Summary, SummaryFile.Render(summary), cancellationToken);
        await folder.WriteAsync(names.Page, ReportPage.Render(page), cancellationToken);
        await File.DisposeAsync();
        var documents = names.Needed.ToDictionary(name => name, folder.LocationOf);
        await CompleteWorkbookAsync(summary, documents, cancellationToken);
        if (summary.Mode is RunMode.Run && history is not null)
        {
            await ReplaceIndexAsync(history, documents, cancellationToken);
        }

        return documents;
    }

    public async ValueTask DisposeAsync()
    {
        Waiting?.Dispose();
        await Workbook.DisposeAsync();
        await File.DisposeAsync();
    }

    private async Task CompleteWorkbookAsync(
        RunSummary summary, Dictionary<string, string> documents, CancellationToken cancellationToken)
    {
        await Workbook.CompleteAsync(summary, cancellationToken);
        if (Workbook.Problem is { } problem)
        {
            warnings.Add($"There is no {names.Workbook}; {names.Rows} has the same rows. {problem}");
        }
        else
        {
            documents[names.Workbook] = folder.LocationOf(names.Workbook);
        }
    }

    /// <summary>What was before is good to know, and no reason to give up a report.</summary>
    private async Task<RunHistory?> HistoryAsync(RunSummary summary, CancellationToken cancellationToken)
    {
        try
        {
            var history = await folder.ReadHistoryAsync(cancellationToken);
            return summary.Mode is RunMode.Run ? history.With(PastRun.Of(summary)) : history;
        }
        catch (ReportUnavailableException unavailable)
        {
            warnings.Add(
                "The report does not show earlier months, and the list of all runs is not "
                + $"renewed: {unavailable.Message}");
            return null;
        }
    }

    private async Task ReplaceIndexAsync(
        RunHistory history, Dictionary<string, string> documents, CancellationToken cancellationToken)
    {
        try
        {
            documents[IndexName] = await folder.ReplaceIndexAsync(IndexPage.Render(history), cancellationToken);
        }
        catch (ReportUnavailableException unavailable)
        {
            warnings.Add($"The list of all runs is not renewed: {unavailable.Message}");
        }
    }
}
