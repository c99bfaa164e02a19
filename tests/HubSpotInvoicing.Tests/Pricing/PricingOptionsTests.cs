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
    [InlineData(null, true)]
    [InlineData("0.01", true)]
    [InlineData("999999999", true)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("1000000000", false)]
    public void The_approval_limit_is_a_positive_amount(string? limit, bool valid)
    {
        var options = new PricingOptions { ApprovalLimit = limit is null ? null : Decimals.Of(limit) };

        var result = new PricingOptionsValidator().Validate(PricingOptions.Section, options);

        Assert.Equal(valid, result.Succeeded);
    }
}
