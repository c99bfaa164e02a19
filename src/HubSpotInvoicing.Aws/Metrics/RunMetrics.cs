using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws.Metrics;

/// <summary>
/// Tells CloudWatch what came of a run; a host calls it once, at the run's end. A plan is told of to nobody.
/// </summary>
public sealed class RunMetrics
{
    private const string Bounce = "Bounce";
    private const decimal BytesInMegabyte = 1_000_000m;

    private readonly EmbeddedMetrics metrics;
    private readonly TypeFigures types;
    private readonly Func<long> memoryPeak;
    private readonly KeyValuePair<string, string> stage;

    /// <param name="metrics">Where the values go.</param>
    /// <param name="options">Name the stage.</param>
    /// <param name="book">Names the membership types.</param>
    /// <param name="memoryPeak">The most bytes that the process ever held.</param>
    internal RunMetrics(EmbeddedMetrics metrics, IOptions<AwsOptions> options, PriceBook book, Func<long> memoryPeak)
    {
        this.metrics = metrics;
        this.memoryPeak = memoryPeak;
        types = new TypeFigures(book);
        stage = new(MetricNames.Stage, options.Value.Stage);
    }

    /// <summary>Of a run that has a report.</summary>
    public void Tell(RunResult result)
    {
        var summary = result.Summary;
        if (summary.Mode is RunMode.Plan)
        {
            return;
        }

        KeyValuePair<string, string>[] facts =
        [
            new("RunId", summary.Run.ToString()), new("Period", summary.Period.ToString())
        ];
        metrics.Write([stage], [.. Ending(summary), .. Outcomes(summary), .. Costs(summary)], facts);
        foreach (var (type, values) in types.Of(summary.Totals))
        {
            metrics.Write([stage, new(MetricNames.MembershipType, type)], values, facts);
        }
    }

    /// <summary>Of a run that was refused or broke before it had a report: it has no heartbeat.</summary>
    public void TellBroken() => metrics.Write([stage], [new(MetricNames.RunIncomplete, 1)], []);

    private static IEnumerable<MetricValue> Ending(RunSummary summary) =>
    [
        new(MetricNames.RunFinished, 1),
        new(MetricNames.RunIncomplete, summary.IsComplete ? 0 : 1),
    ];

    private static IEnumerable<MetricValue> Outcomes(RunSummary summary)
    {
        var totals = summary.Totals;
        var found = totals.Found.Count;
        var failed = totals.Of(Outcome.Failed).Count + totals.Of(Outcome.InDoubt).Count;
        return
        [
            new(MetricNames.CompaniesFound, found),
            .. Enum.GetValues<Outcome>().Select(o => new MetricValue(MetricNames.Of(o), totals.Of(o).Count)),
            new(MetricNames.Missed, summary.Missed.Count),
            new(MetricNames.InvoicedAmount, totals.Of(Outcome.Invoiced).Amount.Amount),
            new(MetricNames.BouncedMails, summary.Returned.Count(r => r.Kind == Bounce)),
            new(MetricNames.FailedPercent, found == 0 ? 0 : decimal.Round(100m * failed / found, 2)),
        ];
    }

    private IEnumerable<MetricValue> Costs(RunSummary summary)
    {
        var requests = summary.Requests;
        return
        [
            new(MetricNames.Requests, requests.Total),
            new(MetricNames.Retries, requests.Retries),
            new(MetricNames.RateLimited, requests.RateLimited),
            new(MetricNames.CircuitOpenSeconds, (decimal)requests.CircuitOpen.TotalSeconds),
            .. Quota(requests.Daily),
            new(MetricNames.LedgerAppends, summary.LedgerAppends),
            new(MetricNames.Duration, (decimal)summary.Duration.TotalSeconds),
            new(MetricNames.MemoryPeak, decimal.Round(memoryPeak() / BytesInMegabyte, 1)),
        ];
    }

    private static IEnumerable<MetricValue> Quota(DailyQuota? daily) => daily is null
        ? []
        :
        [
            new(MetricNames.DailyQuotaUsedPercent, daily.UsedPercent),
            new(MetricNames.DailyQuotaLeft, daily.Left),
        ];
}
