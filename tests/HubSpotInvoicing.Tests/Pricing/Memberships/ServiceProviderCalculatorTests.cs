namespace HubSpotInvoicing.Pricing.Memberships;

public sealed class ServiceProviderCalculatorTests
{
    [Fact]
    public void A_service_provider_pays_one_flat_line()
    {
        var result = Prices.Pricing().Price(Members.ServiceProvider(), Members.Period);

        var quote = Assert.IsType<PricingResult.Quoted>(result).Quote;
        var line = Assert.Single(quote.Lines);
        Assert.Equal((1, "Service provider membership", 1), (line.Number, line.Name, line.Quantity));
        Assert.Equal(Prices.Usd(1250m), quote.Total);
        Assert.Empty(quote.Flags);
        Assert.Equal(MemberFigures.None, result.Figures);
    }
}
