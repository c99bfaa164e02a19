namespace HubSpotInvoicing.Reports;

public sealed class ChangePercentTests
{
    [Theory]
    [InlineData(100_000, 125_000, "25.0")]
    [InlineData(125_000, 125_000, "0.0")]
    [InlineData(400_000, 350_000, "-12.5")]
    [InlineData(150_000, 1_000_000, "566.7")]
    [InlineData(300_000, 100_000, "-66.7")]
    [InlineData(1, 9_000_000_000_000_000, "899999999999999900.0")]
    [InlineData(100, 0, "-100.0")]
    public void A_change_has_one_decimal(long before, long now, string expected) =>
        Assert.Equal(expected, Between(before, now));

    [Theory]
    [InlineData(200_000, 200_100, "0.0")]
    [InlineData(200_000, 200_300, "0.2")]
    [InlineData(200_000, 200_500, "0.2")]
    [InlineData(200_000, 200_700, "0.4")]
    public void A_change_rounds_half_to_even(long before, long now, string expected) =>
        Assert.Equal(expected, Between(before, now));

    [Fact]
    public void A_tiny_fall_is_not_written_as_minus_zero() => Assert.Equal("0.0", Between(1_000_000, 999_999));

    [Theory]
    [InlineData(0)]
    [InlineData(-100)]
    public void Nothing_compares_with_dues_that_are_not_above_zero(long before) => Assert.Null(Between(before, 100));

    [Fact]
    public void Nothing_compares_without_both_amounts()
    {
        Assert.Null(ChangePercent.Between(null, Sample.Dollars(1)));
        Assert.Null(ChangePercent.Between(Sample.Dollars(1), null));
    }

    [Fact]
    public void Two_currencies_do_not_compare() =>
        Assert.Null(ChangePercent.Between(Sample.Dollars(1), Money.OfMinorUnits(100, Currency.Parse("CAD"))));

    private static string? Between(long before, long now) => ChangePercent.Between(
        Money.OfMinorUnits(before, Sample.Usd), Money.OfMinorUnits(now, Sample.Usd));
}
