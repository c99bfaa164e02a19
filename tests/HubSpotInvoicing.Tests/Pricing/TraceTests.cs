namespace HubSpotInvoicing.Pricing;

public sealed class TraceTests
{
    [Theory]
    [InlineData(TerritoryLines.Summed)]
    [InlineData(TerritoryLines.PerTerritory)]
    public void A_distributors_amount_can_be_computed_again_from_the_trace(TerritoryLines lines)
    {
        foreach (var territories in new[] { "1", "86", "87.0", "Texas;Ohio; texas" })
        {
            var quote = Prices.QuoteOf(Members.Distributor(territories, "2", "Japan", "1769"), lines);

            Assert.Equal(quote.Total.Amount, TraceReader.TotalOf(quote.Trace));
            Assert.Equal(quote.Flags, TraceReader.FlagsOf(quote.Trace));
            Assert.Equal(lines.ToString(), Input(quote, "Invoicing:TerritoryLines").ReadAs);
        }
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("5000000", "tier_1")]
    [InlineData("$ 12,500,000.50", "tier_2")]
    [InlineData("40000000.01", null)]
    [InlineData("40000000.0000000000000000000000000000000001", null)]
    [InlineData("99999999999999999999999999999999999", "gold")]
    [InlineData("", "TIER 4")]
    [InlineData(null, "tier-1")]
    public void A_manufacturers_amount_can_be_computed_again_from_the_trace(string? volume, string? level)
    {
        var quote = Prices.QuoteOf(Members.Manufacturer(volume, level, "$ 3,000"));

        Assert.Equal(quote.Total.Amount, TraceReader.TotalOf(quote.Trace));
        Assert.Equal(quote.Flags, TraceReader.FlagsOf(quote.Trace));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("625")]
    [InlineData("2500.01")]
    [InlineData(null)]
    [InlineData("free")]
    public void A_flat_amount_and_its_flags_can_be_computed_again_from_the_trace(string? dues)
    {
        foreach (var limit in new decimal?[] { null, 1250m, 1249.99m })
        {
            var result = Prices.Pricing(approvalLimit: limit).Price(Members.ServiceProvider(dues), Members.Period);

            var quote = Assert.IsType<PricingResult.Quoted>(result).Quote;
            Assert.Equal(quote.Total.Amount, TraceReader.TotalOf(quote.Trace));
            Assert.Equal(quote.Flags, TraceReader.FlagsOf(quote.Trace));
        }
    }

    [Fact]
    public void Every_input_is_there_with_its_property_its_raw_value_and_its_reading()
    {
        var quote = Prices.QuoteOf(Members.Distributor(" 5 ", "Ontario; Quebec", null, "$1,000"));

        Assert.Equal(
            [
                new TraceInput("membership_type", "Distributor", "Distributor"),
                new TraceInput("us_states", " 5 ", "5"),
                new TraceInput("canadian_provinces", "Ontario; Quebec", "2"),
                new TraceInput("non_north_american_territories", null, "0"),
                new TraceInput("Invoicing:TerritoryLines", "Summed", "Summed"),
                new TraceInput("membership_dues", "$1,000", "1000.00"),
            ],
            quote.Trace.Inputs);
    }

    [Fact]
    public void Every_figure_of_the_book_is_there_by_the_name_it_has_in_it()
    {
        var trace = Prices.QuoteOf(Members.Manufacturer("12500000")).Trace;

        Assert.Equal(
            [
                new TracePrice("tier_3.above", 10_000_000m),
                new TracePrice("tier_3.upTo", 20_000_000m),
                new TracePrice("tier_3.price", 5000m),
                new TracePrice("minAmount", 1500m),
                new TracePrice("maxAmount", 10000m),
            ],
            trace.Prices);
        Assert.Equal(new DateOnly(2026, 1, 1), trace.BookDate);
    }

    [Fact]
    public void The_rule_is_said_with_the_figures_of_the_book()
    {
        Assert.Equal(
            "A distributor pays USD 929.00 base plus USD 70.00 for each territory.",
            Prices.QuoteOf(Members.Distributor("1")).Trace.Rule);
        Assert.Equal(
            "A manufacturer pays by annual sales volume: up to 5,000,000 USD 1,500.00; " +
            "above 5,000,000 up to 10,000,000 USD 3,500.00; above 10,000,000 up to 20,000,000 USD 5,000.00; " +
            "above 20,000,000 up to 40,000,000 USD 7,500.00; above 40,000,000 USD 10,000.00. The sales volume decided.",
            Prices.QuoteOf(Members.Manufacturer("1")).Trace.Rule);
        Assert.Equal(
            "A service provider pays USD 1,250.00 flat.", Prices.QuoteOf(Members.ServiceProvider()).Trace.Rule);
    }

    [Fact]
    public void A_result_shows_the_inputs_whether_there_is_a_price_or_not()
    {
        var quoted = Prices.Pricing().Price(Members.ServiceProvider(), Members.Period);
        var refused = Prices.RefusalOf(Members.Distributor("x;5", "1"));

        Assert.Equal(((PricingResult.Quoted)quoted).Quote.Trace.Inputs, quoted.Inputs);
        Assert.Equal(
            [
                new TraceInput("membership_type", "Distributor", "Distributor"),
                new TraceInput("us_states", "x;5", "not readable"),
                new TraceInput("canadian_provinces", "1", "1"),
                new TraceInput("non_north_american_territories", null, "0"),
            ],
            refused.Inputs);
    }

    [Fact]
    public void A_band_without_bounds_is_any_volume()
    {
        var book = Prices.Read(
            """
            { "books": [ { "effectiveFrom": "2026-01-01", "currency": "USD", "memberships": [
              { "type": "Manufacturer", "minAmount": 1, "maxAmount": 9,
                "bands": [ { "name": "All", "price": 5 } ] } ] } ] }
            """);

        var result = Prices.Pricing(book: book).Price(Members.Manufacturer("7", "tier_2"), Members.Period);

        var quote = Assert.IsType<PricingResult.Quoted>(result).Quote;
        Assert.Equal(
            "A manufacturer pays by annual sales volume: any volume USD 5.00. The sales volume decided.",
            quote.Trace.Rule);
        Assert.Equal(["tier_1.price", "minAmount", "maxAmount"], quote.Trace.Prices.Select(price => price.Name));
        Assert.Equal([BillingWarning.UnknownLevel], result.Warnings);
    }

    private static TraceInput Input(Quote quote, string property) =>
        quote.Trace.Inputs.Single(input => input.Property == property);
}
