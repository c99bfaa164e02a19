using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>Keeps the rows of the last report in memory.</summary>
internal sealed class KeptReport : IRunReporter, IRunReport
{
    public List<ReportRow> Rows { get; } = [];

    public Task<IRunReport> StartAsync(
        RunId run, BillingPeriod period, RunMode mode, CancellationToken cancellationToken)
    {
        Rows.Clear();
        return Task.FromResult<IRunReport>(this);
    }

    public Task AddAsync(IReadOnlyList<ReportRow> rows, CancellationToken cancellationToken)
    {
        Rows.AddRange(rows);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, string>> CompleteAsync(
        RunSummary summary, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
