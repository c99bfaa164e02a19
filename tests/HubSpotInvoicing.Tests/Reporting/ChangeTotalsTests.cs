using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Pricing.Changes;

namespace HubSpotInvoicing.Reporting;

public sealed class ChangeTotalsTests
{
    private readonly ChangeTotals totals = new(Members.Usd);

    [Fact]
    public void The_largest_changes_up_or_down_are_kept_and_the_others_counted()
    {
        for (var n = 1; n <= ChangeTotals.LargestMax + 10; n++)
        {
            totals.Add(RowOf(n, before: 1_000m, now: n % 2 == 0 ? 1_000m + n : 1_000m - n));
        }

        Assert.Equal(ChangeTotals.LargestMax, totals.Largest.Count);
        Assert.Equal(10, totals.Unshown);
        Assert.Equal(
            Enumerable.Range(11, ChangeTotals.LargestMax).Reverse().Select(n => (long)n),
            totals.Largest.Select(row => row.Key.Company.Value));
    }

    [Fact]
    public void Of_equal_changes_the_earlier_row_comes_first()
    {
        totals.Add(RowOf(1, 100m, 90m));
        totals.Add(RowOf(2, 100m, 110m));

        Assert.Equal([1, 2], totals.Largest.Select(row => row.Key.Company.Value));
    }

    [Fact]
    public void An_amount_that_stays_is_compared_and_not_a_change()
    {
        totals.Add(RowOf(1, 100m, 100m));

        Assert.Equal((1, 0, 0), (totals.Compared, totals.Changed, totals.Unshown));
        Assert.Equal(totals.Before, totals.Now);
    }

    private static ReportRow RowOf(long company, decimal before, decimal now) => new()
    {
        Key = new InvoiceKey(CompanyId.Of(company), Members.Period),
        Run = RunId.Parse("run"),
        Outcome = Outcome.Invoiced,
        CompanyLink = "",
        Amount = Prices.Usd(now),
        Change = AmountChange.WithoutLines(Prices.Usd(before), Prices.Usd(now), null),
    };
}
