using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>One bar of the chart: a type's money, cut by what became of it.</summary>
/// <param name="Type">The membership type.</param>
/// <param name="Billed">Invoiced or already invoiced.</param>
/// <param name="Held">Waiting for a release.</param>
/// <param name="Open">Failed, in doubt or not reached.</param>
internal sealed record ChartBar(string Type, Money Billed, Money Held, Money Open)
{
    /// <summary>Bars that are drawn, the longest first.</summary>
    public const int CountMax = 12;

    public Money All => Billed + Held + Open;

    public static IReadOnlyList<ChartBar> Of(RunTotals totals) =>
    [
        .. totals.Types
            .Select(type => Of(totals, type))
            .Where(bar => bar.All.MinorUnits > 0)
            .OrderByDescending(bar => bar.All.MinorUnits)
            .Take(CountMax),
    ];

    private static ChartBar Of(RunTotals totals, string type)
    {
        Money Sum(params Outcome[] outcomes) =>
            outcomes.Aggregate(Money.Zero(totals.Currency), (sum, outcome) => sum + totals.Of(type, outcome).Amount);

        return new ChartBar(
            type,
            Sum(Outcome.Invoiced, Outcome.AlreadyInvoiced),
            Sum(Outcome.Held),
            Sum(Outcome.Failed, Outcome.InDoubt, Outcome.NotReached));
    }
}
