using System.Runtime.CompilerServices;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>
/// What runs of some months would do, read in one pass over the account: first the rows, then the forecast made of
/// them.
/// </summary>
public sealed class Outlook : IAsyncDisposable
{
    private readonly IRenewalSource source;
    private readonly WaveBilling waves;
    private readonly MonthsLedger ledger;
    private readonly RunReporting reporting;
    private readonly IReadOnlyList<(RunContext Context, RunTracker Tracker)> months;

    internal Outlook(
        IRenewalSource source,
        WaveBilling waves,
        IReadOnlyDictionary<BillingPeriod, ILedgerView> ledgers,
        IReadOnlyList<(RunContext Context, RunTracker Tracker)> months,
        RunReporting reporting)
    {
        this.source = source;
        this.waves = waves;
        ledger = new MonthsLedger(ledgers);
        this.months = months;
        this.reporting = reporting;
    }

    /// <summary>The name under which its documents are kept.</summary>
    public RunId Run => months[0].Context.Run;

    public BillingPeriod First => months[0].Context.Period;

    public BillingPeriod Last => months[^1].Context.Period;

    public Account Account => months[0].Context.Account;

    /// <summary>The day in the account's zone on which it is made.</summary>
    public DateOnly Today => months[0].Context.Today;

    /// <summary>
    /// One row for each company and month, wave by wave in the order of company ids; within a month they are those of
    /// its plan.
    /// </summary>
    /// <exception cref="RunRefusedException">HubSpot refuses to be read on.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async IAsyncEnumerable<IReadOnlyList<ReportRow>> RowsAsync(
        IProgress<RunProgress> progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new RenewalQuery(First.FirstDay, Last.LastDay, [], ContactReading.Included);
        var seen = 0;
        await foreach (var wave in source.FetchAsync(query, cancellationToken))
        {
            progress.Report(new RunProgress(RunStage.Pricing, seen + wave.Count, seen, 0));
            var rows = await ForeseeAsync(wave);
            seen += wave.Count;
            progress.Report(new RunProgress(RunStage.Reporting, seen, seen, 0));
            yield return rows;
        }
    }

    /// <summary>The sum of the rows that were read.</summary>
    public Forecast Complete() => new()
    {
        Run = Run,
        At = months[0].Context.StartedAt,
        PortalId = months[0].Context.Account.PortalId,
        Currency = months[0].Context.Currency,
        Requests = reporting.Requests,
        Months = [.. months.Select(m => new ForecastMonth(
            m.Context.Period, m.Context.Edition.EffectiveFrom, m.Tracker.Totals, m.Tracker.Attention))],
    };

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    /// <summary>
    /// Foresees renewals that were read elsewhere, for a caller that does not ask for <see cref="RowsAsync"/>.
    /// </summary>
    /// <param name="wave">Companies that renew in one of the months.</param>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    internal async Task<IReadOnlyList<ReportRow>> ForeseeAsync(IReadOnlyList<Renewal> wave)
    {
        // The day and the ledgers are the same for every month, so one look at HubSpot does for the whole wave.
        List<Bill> bills = [.. wave.Select(renewal => new Bill(renewal))];
        await waves.ForeseeAsync(bills, ledger, months[0].Context, months[0].Tracker);
        var rows = new List<ReportRow>();
        foreach (var (context, tracker) in months)
        {
            List<Bill> own = [.. bills.Where(b => b.Key.Period == context.Period)];
            tracker.Found(own.Count);
            rows.AddRange(tracker.Finished(own));
            // Nobody asks for the plans, and a year of them would fill the memory.
            tracker.Planned.Clear();
            if (tracker is { StoppedBy: { } reason, StopDetail: { } detail })
            {
                throw new RunStoppedException(reason, detail);
            }
        }

        return [.. rows.OrderBy(row => row.Key.Company.Value)];
    }
}
