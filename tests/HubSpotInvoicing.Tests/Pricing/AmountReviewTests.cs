namespace HubSpotInvoicing.Pricing;

public sealed class AmountReviewTests
{
    [Theory]
    [InlineData("1", false)]
    [InlineData("86", false)]
    [InlineData("87", true)]
    public void A_distributor_outside_its_usual_amounts_is_held(string territories, bool held)
    {
        var quote = Prices.QuoteOf(Members.Distributor(territories));

        Assert.Equal(held, quote.Flags.Contains(HoldFlag.AmountOutOfBounds));
    }

    [Theory]
    [InlineData("1250.00", "1250.00", false)]
    [InlineData("1250.00", "9999.00", false)]
    [InlineData("0.00", "1250.00", false)]
    [InlineData("1250.01", "9999.00", true)]
    [InlineData("0.00", "1249.99", true)]
    public void The_bounds_include_their_ends(string min, string max, bool held)
    {
        var book = Prices.Read(
            $$"""
            { "books": [ { "effectiveFrom": "2026-01-01", "currency": "USD", "memberships": [
              { "type": "Service Provider", "minAmount": {{min}}, "maxAmount": {{max}},
                "flat": { "name": "Dues", "price": 1250 } } ] } ] }
            """);

        var result = Prices.Pricing(book: book).Price(Members.ServiceProvider(), Members.Period);

        var quote = Assert.IsType<PricingResult.Quoted>(result).Quote;
        Assert.Equal(held ? [HoldFlag.AmountOutOfBounds] : [], quote.Flags);
    }

    [Theory]
    // Now 1,250.00: exactly double of 625.00 and exactly half of 2,500.00.
    [InlineData("625.00", false)]
    [InlineData("624.99", true)]
    [InlineData("625.01", false)]
    [InlineData("2500.00", false)]
    [InlineData("2500.01", true)]
    [InlineData("2499.99", false)]
    [InlineData("1250", false)]
    [InlineData("$2,500.01", true)]
    [InlineData("0.01", true)]
    [InlineData("1000000000000", true)]
    // Nothing to compare with.
    [InlineData("0", false)]
    [InlineData("0.00", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("-1", false)]
    [InlineData("unknown", false)]
    public void More_than_double_or_less_than_half_of_the_dues_is_held(string? dues, bool held)
    {
        var quote = Prices.QuoteOf(Members.ServiceProvider(dues));

        Assert.Equal(held ? [HoldFlag.LargeChange] : [], quote.Flags);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("1250.00", false)]
    [InlineData("1250.01", false)]
    [InlineData("1249.999", true)]
    [InlineData("1249.99", true)]
    public void An_amount_above_the_approval_limit_is_held(string? limit, bool held)
    {
        var pricing = Prices.Pricing(approvalLimit: limit is null ? null : Decimals.Of(limit));

        var result = pricing.Price(Members.ServiceProvider(), Members.Period);

        var quote = Assert.IsType<PricingResult.Quoted>(result).Quote;
        Assert.Equal(held ? [HoldFlag.AboveApprovalLimit] : [], quote.Flags);
        Assert.Equal(
            limit is not null,
            quote.Trace.Inputs.Contains(new TraceInput("Pricing:ApprovalLimit", limit, limit ?? "")));
    }

    [Fact]
    public void Every_flag_is_named_and_in_order()
    {
        var pricing = Prices.Pricing(approvalLimit: 1m);

        var result = pricing.Price(Members.Manufacturer("0", "tier_5", "10000"), Members.Period);

        Assert.Equal(
            [HoldFlag.LargeChange, HoldFlag.TierMismatch, HoldFlag.ZeroSalesVolume, HoldFlag.AboveApprovalLimit],
            Assert.IsType<PricingResult.Quoted>(result).Quote.Flags);
    }

    [Fact]
    public void Bounds_are_never_upside_down() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountBounds.Between(Prices.Usd(2m), Prices.Usd(1m)));
}
