namespace HubSpotInvoicing;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("USD", 2)]
    [InlineData("CAD", 2)]
    [InlineData("JPY", 0)]
    [InlineData("RWF", 0)]
    [InlineData("KWD", 3)]
    [InlineData("IQD", 3)]
    public void A_currency_knows_its_minor_digits(string code, int digits)
    {
        var currency = Currency.Parse(code);

        Assert.Equal(digits, currency.MinorDigits);
        Assert.Equal(code, currency.Code);
        Assert.Equal(code, currency.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("US")]
    [InlineData("USDX")]
    [InlineData("usd")]
    [InlineData("U$D")]
    [InlineData("ÜSD")]
    public void Anything_but_three_capital_letters_is_refused(string code)
    {
        var fault = Assert.Throws<FormatException>(() => Currency.Parse(code));

        Assert.Contains($"'{code}'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF")]
    [InlineData(3, "BHD IQD JOD KWD LYD OMR TND")]
    [InlineData(2, "AUD CAD EUR GBP MXN USD")]
    public void Minor_digits_are_those_of_iso_4217(int digits, string codes) =>
        Assert.All(codes.Split(' '), code => Assert.Equal(digits, Currency.Parse(code).MinorDigits));

    [Fact]
    public void Two_currencies_of_the_same_code_are_equal() =>
        Assert.Equal(Currency.Parse("USD"), Currency.Parse("USD"));
}
