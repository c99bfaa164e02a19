namespace HubSpotInvoicing.Reports.History;

/// <summary>The newest runs of all periods, this one included.</summary>
/// <param name="Runs">The newest period first, and of a period the newest run first.</param>
internal sealed record RunHistory(IReadOnlyList<PastRun> Runs)
{
    /// <summary>Months of the trend.</summary>
    public const int TrendMonths = 12;

    /// <summary>
    /// The run that stands for a month: of the complete ones that found most companies the newest, because a run for a
    /// few companies tells nothing of the month.
    /// </summary>
    public PastRun? Of(BillingPeriod period) => Best(Runs.Where(run => run.Period == period && run.IsComplete));

    /// <summary>
    /// The twelve months that end with the period, each with its run, if it has one in the currency; one that is not
    /// complete is better than none.
    /// </summary>
    public IReadOnlyList<TrendMonth> TrendTo(BillingPeriod period, Currency currency) =>
    [
        .. Enumerable.Range(1 - TrendMonths, TrendMonths)
            .Select(period.AddMonths)
            .Select(month => (Month: month, Run: Of(month) ?? Best(Runs.Where(run => run.Period == month))))
            .Select(each => new TrendMonth(each.Month, each.Run?.Currency == currency ? each.Run : null)),
    ];

    /// <summary>This run is known better than its summary can tell.</summary>
    public RunHistory With(PastRun current) => new(
    [
        .. Runs.Where(run => (run.Run, run.Period) != (current.Run, current.Period)).Append(current)
            .OrderByDescending(run => run.Period)
            .ThenByDescending(run => run.FinishedAt)
            .ThenByDescending(run => run.Run.Value, StringComparer.Ordinal),
    ]);

    private static PastRun? Best(IEnumerable<PastRun> runs) => runs
        .Where(run => run.Found > 0)
        .OrderByDescending(run => run.Found)
        .ThenByDescending(run => run.FinishedAt)
        .FirstOrDefault();
}
