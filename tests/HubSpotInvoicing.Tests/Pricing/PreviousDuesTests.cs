namespace HubSpotInvoicing.Pricing;

public sealed class PreviousDuesTests
{
    [Theory]
    [InlineData("1769", 176900)]
    [InlineData("1769.0", 176900)]
    [InlineData("$ 1,769.00", 176900)]
    [InlineData("0", 0)]
    [InlineData("0.005", 0)]
    [InlineData("0.015", 2)]
    [InlineData("1000000000000", 100_000_000_000_000)]
    public void The_dues_are_read_to_the_cent(string raw, long minorUnits) =>
        Assert.Equal(
            Money.OfMinorUnits(minorUnits, Members.Usd), PreviousDues.Of(Members.ServiceProvider(raw), Members.Usd));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("1769,00")]
    [InlineData("1.769E3")]
    [InlineData("none")]
    [InlineData("1000000000000.01")]
    [InlineData("9999999999999999999999999999999999999999")]
    public void What_is_no_plain_amount_counts_as_absent(string? raw) =>
        Assert.Null(PreviousDues.Of(Members.ServiceProvider(raw), Members.Usd));

    [Fact]
    public void A_fraction_of_any_length_is_read()
    {
        var dues = PreviousDues.Parse("1769." + new string('0', 60) + "1", Members.Usd);

        Assert.Equal(Prices.Usd(1769m), dues);
    }

    [Fact]
    public void The_dues_are_in_the_currency_of_the_book() =>
        Assert.Equal(
            Money.OfMinorUnits(1770, Currency.Parse("JPY")), PreviousDues.Parse("1769.6", Currency.Parse("JPY")));
}
