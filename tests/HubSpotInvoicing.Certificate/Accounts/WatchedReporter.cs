using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Certificate.Accounts;

/// <summary>The real reporter, and a copy of every row that it was given.</summary>
internal sealed class WatchedReporter(IRunReporter inner) : IRunReporter
{
    private readonly List<ReportRow> rows = [];

    public IReadOnlyList<ReportRow> Rows => rows;

    public async Task<IRunReport> StartAsync(
        RunId run, BillingPeriod period, RunMode mode, CancellationToken cancellationToken) =>
        new WatchedReport(await inner.StartAsync(run, period, mode, cancellationToken), rows);

    private sealed class WatchedReport(IRunReport report, List<ReportRow> rows) : IRunReport
    {
        public IReadOnlyList<string> Warnings => report.Warnings;

        public Task AddAsync(IReadOnlyList<ReportRow> added, CancellationToken cancellationToken)
        {
            rows.AddRange(added);
            return report.AddAsync(added, cancellationToken);
        }

        public Task<IReadOnlyDictionary<string, string>> CompleteAsync(
            RunSummary summary,
            CancellationToken cancellationToken) => report.CompleteAsync(summary, cancellationToken);

        public ValueTask DisposeAsync() => report.DisposeAsync();
    }
}
