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
