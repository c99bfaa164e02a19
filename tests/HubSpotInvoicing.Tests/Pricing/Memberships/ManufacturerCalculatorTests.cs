namespace HubSpotInvoicing.Pricing.Memberships;

public sealed class ManufacturerCalculatorTests
{
    [Theory]
    [InlineData("0.01", 1, 1500)]
    [InlineData("4999999.99", 1, 1500)]
    [InlineData("5,000,000.00", 1, 1500)]
    [InlineData("5000000.01", 2, 3500)]
    [InlineData("5000000.50", 2, 3500)]
    [InlineData("5000001", 2, 3500)]
    [InlineData("9999999.99", 2, 3500)]
    [InlineData("10000000", 2, 3500)]
    [InlineData("10000000.01", 3, 5000)]
    [InlineData("19999999.99", 3, 5000)]
    [InlineData("20000000", 3, 5000)]
    [InlineData("20000000.01", 4, 7500)]
    [InlineData("39999999.99", 4, 7500)]
    [InlineData("40000000.00", 4, 7500)]
    [InlineData("40000000.01", 5, 10000)]
    [InlineData("40000001", 5, 10000)]
    [InlineData("99999999999999999999999999999999999999999", 5, 10000)]
    public void A_band_starts_just_above_the_one_before_and_includes_its_end(string volume, int tier, decimal price)
    {
        var result = Prices.Pricing().Price(Members.Manufacturer(volume), Members.Period);

        var quote = Assert.IsType<PricingResult.Quoted>(result).Quote;
        Assert.Equal(Prices.Usd(price), quote.Total);
        Assert.Empty(quote.Flags);
        Assert.Equal(new MemberFigures { SalesVolume = volume, Tier = tier }, result.Figures);
    }

    [Fact]
    public void A_manufacturer_has_one_line()
    {
        var line = Assert.Single(Prices.QuoteOf(Members.Manufacturer("12500000")).Lines);

        Assert.Equal((1, "Manufacturer membership, tier 3", 1), (line.Number, line.Name, line.Quantity));
    }

    [Theory]
    [InlineData("tier_1", 1500)]
    [InlineData("Tier 2", 3500)]
    [InlineData("tier-3", 5000)]
    [InlineData(" TIER4 ", 7500)]
    [InlineData("t_i-e r5", 10000)]
    public void The_level_decides_when_the_volume_is_blank(string level, decimal price)
    {
        var quote = Prices.QuoteOf(Members.Manufacturer("  ", level));

        Assert.Equal(Prices.Usd(price), quote.Total);
        Assert.Empty(quote.Flags);
        Assert.EndsWith(
            "The level decided, because the sales volume is blank.", quote.Trace.Rule, StringComparison.Ordinal);
        Assert.Contains(new TraceInput("sales_volume", "  ", "blank"), quote.Trace.Inputs);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("tier_0")]
    [InlineData("tier_6")]
    [InlineData("tier_01")]
    [InlineData("tier")]
    [InlineData("-")]
    [InlineData("gold")]
    public void An_unknown_level_is_a_reason_without_a_volume_and_a_warning_with_one(string level)
    {
        var refusal = Prices.RefusalOf(Members.Manufacturer(null, level));
        var quoted = Prices.Pricing().Price(Members.Manufacturer("5000000", level), Members.Period);

        Assert.Equal([RejectionReason.UnknownLevel], refusal.Reasons);
        Assert.Equal(new MemberFigures(), refusal.Figures);
        Assert.Equal([BillingWarning.UnknownLevel], Assert.IsType<PricingResult.Quoted>(quoted).Warnings);
        Assert.Empty(((PricingResult.Quoted)quoted).Quote.Flags);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " ")]
    public void Neither_volume_nor_level_is_a_missing_volume(string? volume, string? level)
    {
        var refusal = Prices.RefusalOf(Members.Manufacturer(volume, level));

        Assert.Equal([RejectionReason.MissingSalesVolume], refusal.Reasons);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("tier_2")]
    public void An_unreadable_volume_is_not_replaced_by_the_level(string? level)
    {
        var refusal = Prices.RefusalOf(Members.Manufacturer("-5", level));

        Assert.Equal([RejectionReason.InvalidSalesVolume], refusal.Reasons);
        Assert.Equal(new MemberFigures { SalesVolume = "-5" }, refusal.Figures);
        Assert.Contains(new TraceInput("sales_volume", "-5", "not readable"), refusal.Inputs);
    }

    [Fact]
    public void An_unreadable_volume_and_an_unknown_level_are_both_named()
    {
        var refusal = Prices.RefusalOf(Members.Manufacturer("a lot", "gold"));

        Assert.Equal([RejectionReason.InvalidSalesVolume, RejectionReason.UnknownLevel], refusal.Reasons);
        Assert.Empty(refusal.Warnings);
    }

    [Fact]
    public void The_volume_decides_against_another_level_and_that_is_flagged()
    {
        var quote = Prices.QuoteOf(Members.Manufacturer("12500000", "tier_2"));

        Assert.Equal(Prices.Usd(5000m), quote.Total);
        Assert.Equal([HoldFlag.TierMismatch], quote.Flags);
        Assert.EndsWith("The sales volume decided.", quote.Trace.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tier_3")]
    [InlineData(null)]
    public void A_level_that_agrees_or_is_blank_has_neither_flag_nor_warning(string? level)
    {
        var result = Prices.Pricing().Price(Members.Manufacturer("12500000", level), Members.Period);

        Assert.Empty(Assert.IsType<PricingResult.Quoted>(result).Quote.Flags);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void The_rule_names_each_band_of_the_book_that_was_read()
    {
        var book = Prices.Read("""
            { "books": [ { "effectiveFrom": "2026-01-01", "currency": "USD", "memberships": [
              { "type": "Manufacturer", "minAmount": 0, "maxAmount": 9999, "bands": [
                { "upTo": 100, "name": "Small", "price": 1 },
                { "above": 100, "upTo": 2000.5, "name": "Middling", "price": 2 },
                { "above": 2000.5, "name": "Large", "price": 3 } ] } ] } ] }
            """);

        var result = Prices.Pricing(book: book).Price(Members.Manufacturer("100.01"), Members.Period);

        Assert.Equal(
            "A manufacturer pays by annual sales volume: up to 100 USD 1.00; above 100 up to 2,000.5 USD 2.00; "
            + "above 2,000.5 USD 3.00. The sales volume decided.",
            Assert.IsType<PricingResult.Quoted>(result).Quote.Trace.Rule);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("$0.00")]
    public void Zero_is_priced_as_the_first_band_and_flagged(string volume)
    {
        var quote = Prices.QuoteOf(Members.Manufacturer(volume));

        Assert.Equal(Prices.Usd(1500m), quote.Total);
        Assert.Equal([HoldFlag.ZeroSalesVolume], quote.Flags);
    }

    [Fact]
    public void Zero_against_a_level_has_both_flags() =>
        Assert.Equal(
            [HoldFlag.TierMismatch, HoldFlag.ZeroSalesVolume],
            Prices.QuoteOf(Members.Manufacturer("0", "tier_5")).Flags);
}
