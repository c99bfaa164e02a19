using System.Globalization;

namespace HubSpotInvoicing.HubSpot.Wire;

public sealed class WireAmountTests
{
    private static readonly Currency Usd = Currency.Parse("USD");

    [Theory]
    [InlineData("1250.00", 125_000)]
    [InlineData("1250", 125_000)]
    [InlineData("1250.5000", 125_050)]
    [InlineData("0", 0)]
    public void An_amount_is_read_in_its_currency(string text, long cents) =>
        Assert.Equal(Money.OfMinorUnits(cents, Usd), WireAmount.Read(text, "USD"));

    [Theory]
    [InlineData(null, "USD")]
    [InlineData("", "USD")]
    [InlineData("1,250.00", "USD")]
    [InlineData("1250.005", "USD")]
    [InlineData("99999999999999999999", "USD")]
    [InlineData("1250.00", null)]
    [InlineData("1250.00", "usd")]
    public void An_amount_in_doubt_is_none(string? text, string? currency) =>
        Assert.Null(WireAmount.Read(text, currency));

    [Fact]
    public void A_price_has_a_point_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("1929.50", WireAmount.Of(UnitPrice.Of(1929.5m, Usd)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
