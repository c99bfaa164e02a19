namespace HubSpotInvoicing;

public sealed class UnitPriceTests
{
    private static readonly Currency Usd = Currency.Parse("USD");

    [Theory]
    [InlineData("70.00", 12, 84000)]
    [InlineData("70.00", 0, 0)]
    [InlineData("0.005", 1, 0)]
    [InlineData("0.015", 1, 2)]
    [InlineData("0.0051", 1, 1)]
    [InlineData("0.333", 3, 100)]
    public void A_charge_rounds_half_to_even_after_it_is_multiplied(string price, int quantity, long minorUnits)
    {
        var charge = UnitPrice.Of(Decimals.Of(price), Usd).Times(quantity);

        Assert.Equal(Money.OfMinorUnits(minorUnits, Usd), charge);
    }

    [Fact]
    public void A_negative_price_or_quantity_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitPrice.Of(-0.01m, Usd));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitPrice.Of(1m, Usd).Times(-1));
    }

    [Fact]
    public void A_charge_is_in_the_currency_of_its_price() =>
        Assert.Equal(Currency.Parse("JPY"), UnitPrice.Of(1m, Currency.Parse("JPY")).Times(1).Currency);
}
