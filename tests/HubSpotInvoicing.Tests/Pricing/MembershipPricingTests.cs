using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing;

public sealed class MembershipPricingTests
{
    [Theory]
    [InlineData("Service Provider")]
    [InlineData("service_provider")]
    [InlineData("  SERVICE-provider ")]
    public void A_type_is_known_in_every_spelling_and_named_as_in_the_book(string raw)
    {
        var quote = Prices.QuoteOf(Members.With((MemberField.MembershipType, raw)));

        Assert.Equal("Service Provider", quote.Type.Name);
        Assert.Equal(new TraceInput("membership_type", raw, "Service Provider"), quote.Trace.Inputs[0]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void A_blank_type_is_missing_and_nothing_else_is_known(string? raw)
    {
        var refusal = Prices.RefusalOf(Members.With((MemberField.MembershipType, raw), (MemberField.UsStates, "-1")));

        Assert.Equal([RejectionReason.MissingMembershipType], refusal.Reasons);
        Assert.Equal(MemberFigures.None, refusal.Figures);
        Assert.Equal([new TraceInput("membership_type", raw, "blank")], refusal.Inputs);
    }

    [Theory]
    [InlineData("Retailer")]
    [InlineData("_")]
    [InlineData("Distributor;Manufacturer")]
    public void A_type_that_the_book_does_not_know_has_no_pricing_reasons(string raw)
    {
        var refusal = Prices.RefusalOf(Members.With((MemberField.MembershipType, raw), (MemberField.SalesVolume, "?")));

        Assert.Equal([RejectionReason.UnknownMembershipType], refusal.Reasons);
        Assert.Equal(MemberFigures.None, refusal.Figures);
        Assert.Equal([new TraceInput("membership_type", raw, "unknown")], refusal.Inputs);
    }

    [Fact]
    public void The_key_is_of_the_period_that_is_priced()
    {
        var result = Prices.Pricing().Price(Members.ServiceProvider(), BillingPeriod.Parse("2026-09"));

        Assert.Equal("9011:2026-09", Assert.IsType<PricingResult.Quoted>(result).Quote.Key.ToString());
    }

    [Fact]
    public void A_period_before_the_first_book_has_no_price()
    {
        var fault = Assert.Throws<RunRefusedException>(
            () => Prices.Pricing().Price(Members.ServiceProvider(), BillingPeriod.Parse("2025-12")));

        Assert.Equal("There are no prices for 2025-12: pricebook.json starts with 2026-01-01.", fault.Problem);
    }

    [Fact]
    public void Pricing_twice_gives_the_same()
    {
        var member = Members.Manufacturer("0", "tier_2", "1500");

        var (once, again) = (Prices.QuoteOf(member), Prices.QuoteOf(member));

        Assert.Equal(QuoteExplanation.Lines(once), QuoteExplanation.Lines(again));
    }
}
