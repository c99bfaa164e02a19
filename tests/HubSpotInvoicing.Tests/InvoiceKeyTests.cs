namespace HubSpotInvoicing;

public sealed class InvoiceKeyTests
{
    private static readonly InvoiceKey Key = new(CompanyId.Of(9011), BillingPeriod.Parse("2026-11"));

    [Fact]
    public void A_key_is_derived_from_company_and_period()
    {
        Assert.Equal("9011:2026-11", Key.ToString());
        Assert.Equal(Key, InvoiceKey.Parse("9011:2026-11"));
        Assert.NotEqual(Key, InvoiceKey.Parse("9011:2026-12"));
        Assert.NotEqual(Key, InvoiceKey.Parse("9012:2026-11"));
    }

    [Fact]
    public void A_line_has_the_key_of_its_invoice_and_its_number() => Assert.Equal("9011:2026-11:2", Key.LineKey(1, 2));

    [Theory]
    [InlineData("")]
    [InlineData("9011")]
    [InlineData(":2026-11")]
    [InlineData("9011:")]
    [InlineData("9011:2026-11:1")]
    [InlineData("-1:2026-11")]
    [InlineData("0:2026-11")]
    public void Anything_else_is_no_key(string text) => Assert.Throws<FormatException>(() => InvoiceKey.Parse(text));
}
