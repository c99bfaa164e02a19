using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Reporting;

public sealed class TerritoryTotalsTests
{
    [Fact]
    public void Territories_add_up_by_kind()
    {
        var totals = TerritoryTotals.None
            .Plus(new MemberFigures { UsStates = 12, CanadianProvinces = 2, OtherTerritories = 1, Territories = 15 })
            .Plus(new MemberFigures { UsStates = 3, Territories = 3 });

        Assert.Equal(new TerritoryTotals(2, 15, 2, 1), totals);
        Assert.Equal(18, totals.All);
    }

    [Fact]
    public void A_member_without_readable_territories_is_not_counted()
    {
        var totals = TerritoryTotals.None.Plus(MemberFigures.None).Plus(new MemberFigures { UsStates = 5 });

        Assert.Equal(TerritoryTotals.None, totals);
    }
}
