using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.History;

/// <summary>Reads what the summaries of earlier runs tell; only so many, and each only up to a length.</summary>
internal sealed class RunHistoryReader(IReportStore store)
{
    /// <summary>The newest periods that are looked at.</summary>
    public const int PeriodsMax = 36;

    /// <summary>The newest runs of each period that are looked at.</summary>
    public const int RunsMax = 10;

    private const int SummaryBytesMax = 2 * 1024 * 1024;
    private const int ReadsAtOnceMax = 8;

    /// <exception cref="ReportUnavailableException">The store cannot be listed or read.</exception>
    public async Task<RunHistory> ReadAsync(CancellationToken cancellationToken)
    {
        var runs = new List<PastRun>();
        var periods = await store.ListPeriodsAsync(cancellationToken);
        foreach (var period in periods.OrderDescending().Take(PeriodsMax))
        {
            var names = await store.ListRunsAsync(period, cancellationToken);
            foreach (var some in names.Reverse().Take(RunsMax).Chunk(ReadsAtOnceMax))
            {
                var read = await Task.WhenAll(some.Select(run => ReadAsync(run, period, cancellationToken)));
                runs.AddRange(read.OfType<PastRun>());
            }
        }

        return new RunHistory(runs);
    }

    /// <summary>A run that never came to its summary, or wrote one that is not understood, is left out.</summary>
    private async Task<PastRun?> ReadAsync(RunId run, BillingPeriod period, CancellationToken cancellationToken) =>
        await store.ReadAsync(run, period, DocumentNames.Of(RunMode.Run).Summary, SummaryBytesMax, cancellationToken)
            is { } summary
            && PastRun.Read(summary) is { } past && past.Run == run && past.Period == period
                ? past
                : null;
}
