using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports.Html;

public sealed class ChartBarTests
{
    [Fact]
    public void The_bars_hold_all_the_money_there_is()
    {
        var totals = Summary(Rows).Totals;

        var bars = ChartBar.Of(totals);

        Assert.Equal(totals.Found.Amount.MinorUnits, bars.Sum(bar => bar.All.MinorUnits));
    }

    [Fact]
    public void The_longest_bar_comes_first_and_types_without_money_have_none() =>
        Assert.Equal(
            ["Manufacturer", "Distributor", "Service Provider"],
            ChartBar.Of(Summary(Rows).Totals).Select(bar => bar.Type));

    [Fact]
    public void Only_so_many_bars_are_drawn()
    {
        var rows = Enumerable.Range(1, ChartBar.CountMax + 5)
            .Select(n => Row(n, Outcome.Invoiced) with { MembershipType = $"Type {n}", Amount = Dollars(n) });

        Assert.Equal(ChartBar.CountMax, ChartBar.Of(Summary(rows).Totals).Count);
    }
}
