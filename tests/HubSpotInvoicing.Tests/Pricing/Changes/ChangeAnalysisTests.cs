using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing.Changes;

public sealed class ChangeAnalysisTests
{
    private static readonly BillingPeriod LastYear = BillingPeriod.Parse("2025-11");

    [Fact]
    public void New_prices_come_first_and_more_units_count_at_the_new_prices()
    {
        var change = Between(Members.Distributor("5"), Members.Distributor("7"));

        AssertEffects(change, price: 21m + (5 * 5m), quantity: 2 * 75m);
        Assert.Equal(
            "USD 196.00 more than for 2025-11 (USD 1,279.00): USD +46.00 by new prices, USD "
            + "+150.00 by the number of units.",
            ChangeExplanation.Sentence(change));
    }

    [Fact]
    public void Fewer_units_cost_less_at_the_new_prices()
    {
        var change = Between(Members.Distributor("5"), Members.Distributor("2"));

        AssertEffects(change, price: 46m, quantity: -225m);
        Assert.StartsWith(
            "USD 179.00 less than for 2025-11 (USD 1,279.00):",
            ChangeExplanation.Sentence(change),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_for_each_territory_is_compared_with_one_line_for_all()
    {
        var change = Between(
            Members.Distributor("Texas;Ohio;Iowa"), Members.Distributor("Texas;Ohio"), TerritoryLines.PerTerritory);

        AssertEffects(change, price: 21m + (3 * 5m), quantity: -75m);
    }

    [Fact]
    public void Another_band_counts_at_the_new_prices()
    {
        var change = Between(Members.Manufacturer("6000000"), Members.Manufacturer("11000000"));

        AssertEffects(change, price: 100m, band: 1_600m);
        Assert.EndsWith(
            "USD +100.00 by new prices, USD +1,600.00 by another sales band.",
            ChangeExplanation.Sentence(change),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_band_at_the_same_price_is_no_change()
    {
        var change = Between(Members.Manufacturer("1"), Members.Manufacturer("2"));

        AssertEffects(change);
        Assert.Equal("The same as for 2025-11 (USD 1,500.00).", ChangeExplanation.Sentence(change));
    }

    [Fact]
    public void Another_type_is_the_rules_effect()
    {
        var change = Between(Members.ServiceProvider(), Members.Manufacturer("6000000"));

        AssertEffects(change, rule: 2_350m);
    }

    [Fact]
    public void A_band_is_known_by_its_price_where_the_book_gave_it_another_name()
    {
        var then = PastOf(Members.Manufacturer("6000000"), TerritoryLines.Summed);
        var renamed = then with { Charges = [then.Charges[0] with { Name = "Members of old" }] };

        AssertEffects(Between(renamed, Members.Manufacturer("11000000")), price: 100m, band: 1_600m);
    }

    [Fact]
    public void Lines_that_do_not_make_the_amount_explain_nothing()
    {
        var then = PastOf(Members.Distributor("5"), TerritoryLines.Summed);

        var unknownThen = Between(then with { Total = Prices.Usd(1_000m) }, Members.Distributor("5"));
        var unknownNow = Analysis.Between(
            then, new PresentInvoice(Members.Period, then.Type, Prices.Usd(1_300m), []));

        AssertEffects(unknownThen, unknown: 325m);
        AssertEffects(unknownNow, unknown: 21m);
    }

    [Fact]
    public void Amounts_in_different_currencies_are_not_compared()
    {
        var then = PastOf(Members.ServiceProvider(), TerritoryLines.Summed);
        var euros = Money.Exactly(1_250m, Currency.Parse("EUR"));

        Assert.Null(Analysis.Between(then with { Total = euros }, PresentOf(Members.ServiceProvider())));
    }

    [Fact]
    public void Dues_alone_leave_the_reason_unknown()
    {
        var change = AmountChange.WithoutLines(Prices.Usd(1_000m), Prices.Usd(1_250m), null);

        AssertEffects(change, unknown: 250m);
        Assert.Equal(
            "USD 250.00 more than the dues that HubSpot had (USD 1,000.00): "
            + "USD +250.00 for unknown reasons, because the ledger does not have the lines of both.",
            ChangeExplanation.Sentence(change));
    }

    [Fact]
    public void A_line_under_another_name_is_known_by_its_place() =>
        AssertEffects(
            Between("Service Provider", LastYear, [Line("Old name", 1, 1_000m)], [Line("New name", 1, 1_300m)]),
            price: 300m);

    [Fact]
    public void Lines_are_known_by_their_names_wherever_they_stand() =>
        AssertEffects(
            Between(
                "Service Provider",
                LastYear,
                [Line("A", 2, 10m), Line("B", 1, 100m)],
                [Line("B", 1, 130m), Line("A", 3, 10m)]),
            price: 30m,
            quantity: 10m);

    [Fact]
    public void Lines_in_two_currencies_explain_nothing()
    {
        var euros = new QuoteLine(2, "B", 1, UnitPrice.Of(100m, Currency.Parse("EUR")));
        var before = new PastInvoice(
            LastYear, MembershipType.Named("Service Provider"), Prices.Usd(110m), Charge.Of([Line("A", 1, 10m), euros]));

        AssertEffects(Between(before, Members.ServiceProvider()), unknown: 1_190m);
    }

    [Theory]
    [InlineData(80, "USD +80.00")]
    [InlineData(0, "USD 0.00")]
    [InlineData(-80, "USD -80.00")]
    public void An_effect_has_its_sign(int amount, string text) =>
        Assert.Equal(text, ChangeExplanation.WithSign(Prices.Usd(amount)));

    [Fact]
    public void Lines_that_nothing_pairs_are_the_rules_effect() =>
        AssertEffects(
            Between("Service Provider", LastYear, [Line("Old", 1, 1_000m)], [Line("A", 1, 700m), Line("B", 1, 500m)]),
            rule: 200m);

    [Fact]
    public void A_type_that_no_book_has_is_compared_line_by_line() => AssertEffects(
        Between("No such type", LastYear, [Line("A", 2, 10m)], [Line("A", 3, 10m)]), quantity: 10m);

    [Fact]
    public void A_band_of_a_year_without_a_book_is_looked_for_in_the_book_of_now() =>
        AssertEffects(
            Between(
                "Manufacturer",
                BillingPeriod.Parse("2024-11"),
                [Line("Tier 2", 1, 3_000m)],
                [Line("Tier 3", 1, 5_200m)]),
            price: 600m,
            band: 1_600m);

    [Theory]
    [InlineData(1, 2, 1, 1)]
    [InlineData(2, 1, 1, 1)]
    [InlineData(1, 1, 1, 2)]
    [InlineData(1, 1, 2, 1)]
    public void A_member_with_bands_that_has_not_exactly_one_of_them_is_the_rules_effect(
        int linesThen, int unitsThen, int linesNow, int unitsNow) => AssertEffects(
            Between("Manufacturer", LastYear, Lines(linesThen, unitsThen), Lines(linesNow, unitsNow)),
            rule: 1_500m * ((linesNow * unitsNow) - (linesThen * unitsThen)));

    [Fact]
    public void A_band_that_no_book_knows_is_the_rules_effect() => AssertEffects(
        Between("Manufacturer", LastYear, [Line("Tier 9", 1, 1m)], [Line("Tier 3", 1, 5_200m)]), rule: 5_199m);

    [Fact]
    public void An_effect_that_is_none_cannot_be_asked_for() => Assert.Throws<System.Diagnostics.UnreachableException>(
        () => AmountChange.WithoutLines(Prices.Usd(1m), Prices.Usd(2m), null).Of((ChangeEffect)99));

    private static QuoteLine Line(string name, int quantity, decimal price) =>
        new(1, name, quantity, UnitPrice.Of(price, Members.Usd));

    private static QuoteLine[] Lines(int count, int units) =>
        [.. Enumerable.Range(1, count).Select(n => Line($"Line {n}", units, 1_500m))];

    private static AmountChange? Between(string type, BillingPeriod since, QuoteLine[] then, QuoteLine[] now) =>
        Analysis.Between(
            new PastInvoice(since, MembershipType.Named(type), SumOf(then), Charge.Of(then)),
            new PresentInvoice(Members.Period, MembershipType.Named(type), SumOf(now), now));

    private static Money SumOf(QuoteLine[] lines) =>
        lines.Select(line => line.Amount).Aggregate((sum, amount) => sum + amount);

    private static ChangeAnalysis Analysis => new(TwoYears.Book);

    private static PastInvoice PastOf(Member member, TerritoryLines lines)
    {
        var quote = TwoYears.QuoteOf(member, LastYear, lines);
        return new PastInvoice(LastYear, quote.Type, quote.Total, Charge.Of(quote.Lines));
    }

    private static PresentInvoice PresentOf(Member member)
    {
        var quote = TwoYears.QuoteOf(member, Members.Period);
        return new PresentInvoice(Members.Period, quote.Type, quote.Total, quote.Lines);
    }

    private static AmountChange Between(Member then, Member now, TerritoryLines lines = TerritoryLines.Summed) =>
        Between(PastOf(then, lines), now);

    private static AmountChange Between(PastInvoice then, Member now)
    {
        var change = Analysis.Between(then, PresentOf(now));
        Assert.NotNull(change);
        return change;
    }

    private static void AssertEffects(
        AmountChange? change,
        decimal price = 0,
        decimal quantity = 0,
        decimal band = 0,
        decimal rule = 0,
        decimal unknown = 0)
    {
        Assert.NotNull(change);
        Assert.Equal(
            (price, quantity, band, rule, unknown),
            (change.Price.Amount, change.Quantity.Amount, change.Band.Amount, change.Rule.Amount, change.Unknown.Amount));
        Assert.Equal(price + quantity + band + rule + unknown, change.Difference.Amount);
    }
}
