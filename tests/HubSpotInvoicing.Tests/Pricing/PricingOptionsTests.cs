namespace HubSpotInvoicing.Pricing;

public sealed class PricingOptionsTests
{
    [Fact]
    public void The_shipped_book_and_no_limit_are_the_defaults()
    {
        var options = new PricingOptions();

        Assert.Null(options.Book);
        Assert.Null(options.ApprovalLimit);
    }

    [Fact]
    public void A_type_with_a_limit_of_its_own_does_not_mind_the_general_one()
    {
        var options = new PricingOptions { ApprovalLimit = 5000m, ApprovalLimits = { ["SERVICEPROVIDER"] = 9000m } };

        Assert.Equal(
            ("Pricing:ApprovalLimits:ServiceProvider", 9000m),
            options.LimitOf(MembershipType.Named("Service Provider")));
        Assert.Equal(("Pricing:ApprovalLimit", 5000m), options.LimitOf(MembershipType.Named("Distributor")));
        Assert.Null(new PricingOptions().LimitOf(MembershipType.Named("Distributor")));
    }

    [Theory]
    [InlineData("1249.99", true)]
    [InlineData("1250.00", false)]
    public void A_quote_above_its_types_limit_is_held_and_its_trace_names_the_setting(string limit, bool held)
    {
        var options = new PricingOptions
        {
            ApprovalLimit = 1m,
            ApprovalLimits = { [MembershipType.Fold("service-provider")] = Decimals.Of(limit) },
        };

        var result = new MembershipPricing(Prices.Shipped, options, TerritoryLines.Summed)
            .Price(Members.ServiceProvider(), Members.Period);

        var quote = Assert.IsType<PricingResult.Quoted>(result).Quote;
        Assert.Equal(held, quote.Flags.Contains(HoldFlag.AboveApprovalLimit));
        Assert.Contains(
            quote.Trace.Inputs, i => (i.Property, i.Raw) == ("Pricing:ApprovalLimits:ServiceProvider", limit));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Pricing")]
    public void A_wrong_limit_is_named_whatever_the_options_are_called(string? name)
    {
        var result = new PricingOptionsValidator().Validate(name, new PricingOptions { ApprovalLimit = -1m });

        Assert.Contains(nameof(PricingOptions.ApprovalLimit), result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("0.01", true)]
    [InlineData("999999999", true)]
    [InlineData("0.02", true)]
    [InlineData("0.009", false)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("1000000000", false)]
    public void The_approval_limit_is_a_positive_amount_in_every_culture(string? limit, bool valid)
    {
        using var _ = new CultureScope("de-DE");
        var options = new PricingOptions { ApprovalLimit = limit is null ? null : Decimals.Of(limit) };

        var result = new PricingOptionsValidator().Validate(PricingOptions.Section, options);

        Assert.Equal(valid, result.Succeeded);
    }
}
