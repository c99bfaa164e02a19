using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing.Memberships;

public sealed class DistributorCalculatorTests
{
    [Theory]
    [InlineData("1", null, null, 999)]
    [InlineData("5", "3", "4", 1769)]
    [InlineData(null, "2.0", " ", 1069)]
    [InlineData("Texas;Ohio", "Ontario", "", 1139)]
    [InlineData("0", "0", "Japan", 999)]
    [InlineData("300", "300", "300", 63929)]
    public void A_distributor_pays_the_base_and_each_territory(
        string? usStates, string? provinces, string? others, decimal total)
    {
        var quote = Prices.QuoteOf(Members.Distributor(usStates, provinces, others));

        Assert.Equal(Prices.Usd(total), quote.Total);
    }

    [Fact]
    public void The_territories_are_one_line_by_default()
    {
        var quote = Prices.QuoteOf(Members.Distributor("Texas; Ohio", "3"));

        Assert.Collection(
            quote.Lines,
            line => Assert.Equal((1, "Distributor membership, base", 1, 929m), Parts(line)),
            line => Assert.Equal((2, "Distributor membership, territory", 5, 70m), Parts(line)));
    }

    [Fact]
    public void Each_named_territory_can_have_its_line_and_a_count_keeps_one()
    {
        var quote = Prices.QuoteOf(Members.Distributor("Texas; Ohio;texas", "3", "0"), TerritoryLines.PerTerritory);

        Assert.Collection(
            quote.Lines,
            line => Assert.Equal((1, "Distributor membership, base", 1, 929m), Parts(line)),
            line => Assert.Equal((2, "Distributor membership, territory: Texas", 1, 70m), Parts(line)),
            line => Assert.Equal((3, "Distributor membership, territory: Ohio", 1, 70m), Parts(line)),
            line => Assert.Equal((4, "Distributor membership, territory: Canadian provinces", 3, 70m), Parts(line)));
        Assert.Equal(Prices.Usd(1279m), quote.Total);
    }

    [Theory]
    [InlineData("2", null, null, "US states")]
    [InlineData(null, "2", null, "Canadian provinces")]
    [InlineData(null, null, "2", "territories outside North America")]
    public void A_count_without_names_says_on_its_line_where_it_counts(
        string? usStates, string? provinces, string? others, string subject)
    {
        var quote = Prices.QuoteOf(Members.Distributor(usStates, provinces, others), TerritoryLines.PerTerritory);

        Assert.Equal((2, $"Distributor membership, territory: {subject}", 2, 70m), Parts(quote.Lines[1]));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", " ", "\t")]
    [InlineData("0", "0.0", null)]
    [InlineData(";", " ; ;", null)]
    public void No_territory_at_all_is_missing(string? usStates, string? provinces, string? others)
    {
        var refusal = Prices.RefusalOf(Members.Distributor(usStates, provinces, others));

        Assert.Equal([RejectionReason.MissingTerritories], refusal.Reasons);
        Assert.Equal(0, refusal.Figures.Territories);
    }

    [Fact]
    public void One_unreadable_property_is_enough_and_the_sum_is_not_missing_then()
    {
        var refusal = Prices.RefusalOf(Members.Distributor("-3", null, "2"));

        Assert.Equal([RejectionReason.InvalidTerritories], refusal.Reasons);
        Assert.Equal(new MemberFigures { CanadianProvinces = 0, OtherTerritories = 2 }, refusal.Figures);
        Assert.Contains(new TraceInput("us_states", "-3", "not readable"), refusal.Inputs);
    }

    [Fact]
    public void The_counts_are_in_the_figures()
    {
        var result = Prices.Pricing().Price(Members.Distributor("5", "Ontario;Quebec", null), Members.Period);

        Assert.Equal(
            new MemberFigures
            {
                UsStates = 5,
                CanadianProvinces = 2,
                OtherTerritories = 0,
                Territories = 7,
            },
            result.Figures);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void A_property_is_named_as_it_was_fetched()
    {
        var member = new Member(CompanyId.Of(1), new DateOnly(2026, 11, 1), new Dictionary<MemberField, MemberValue>
        {
            [MemberField.MembershipType] = new("kind", "distributor"),
            [MemberField.UsStates] = new("states_sold_in", " 4.0"),
        });

        Assert.Contains(new TraceInput("states_sold_in", " 4.0", "4"), Prices.QuoteOf(member).Trace.Inputs);
    }

    private static (int Number, string Name, int Quantity, decimal Price) Parts(QuoteLine line) =>
        (line.Number, line.Name, line.Quantity, line.UnitPrice.Amount);
}
