using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Csv;
using HubSpotInvoicing.Reports.Html;
using HubSpotInvoicing.Reports.Json;

namespace HubSpotInvoicing.Reports;

/// <summary>The report of one run: rows go straight to the CSV, and those that need a person stay.</summary>
internal sealed class RunReport(ReportFolder folder, DocumentNames names) : IRunReport
{
    private readonly Attention attention = new();

    /// <summary>The CSV, which this report closes.</summary>
    public required RowsFile File { get; init; }

    public async Task AddAsync(IReadOnlyList<ReportRow> rows, CancellationToken cancellationToken)
    {
        await File.AppendAsync(rows, cancellationToken);
        foreach (var row in rows)
        {
            attention.Add(row);
        }
    }

    public async Task<IReadOnlyDictionary<string, string>> CompleteAsync(
        RunSummary summary, CancellationToken cancellationToken)
    {
        var page = new PageContent(summary, attention, names, File.Rows);
        await folder.WriteAsync(names.Summary, SummaryFile.Render(summary), cancellationToken);
        await folder.WriteAsync(names.Page, ReportPage.Render(page), cancellationToken);
        await File.DisposeAsync();
        return names.All.ToDictionary(name => name, folder.LocationOf);
    }

    public ValueTask DisposeAsync() => File.DisposeAsync();
}
