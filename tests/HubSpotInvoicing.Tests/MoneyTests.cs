namespace HubSpotInvoicing;

public sealed class MoneyTests
{
    private static readonly Currency Usd = Currency.Parse("USD");
    private static readonly Currency Jpy = Currency.Parse("JPY");
    private static readonly Currency Kwd = Currency.Parse("KWD");

    [Theory]
    [InlineData("USD", "929.00", 92900)]
    [InlineData("USD", "929", 92900)]
    [InlineData("USD", "0.010", 1)]
    [InlineData("USD", "-1.50", -150)]
    [InlineData("JPY", "929", 929)]
    [InlineData("KWD", "1.234", 1234)]
    public void An_exact_amount_is_kept_in_minor_units(string currency, string amount, long minorUnits)
    {
        var money = Money.Exactly(Decimals.Of(amount), Currency.Parse(currency));

        Assert.Equal(minorUnits, money.MinorUnits);
        Assert.Equal(Decimals.Of(amount), money.Amount);
    }

    [Theory]
    [InlineData("USD", "0.005")]
    [InlineData("JPY", "0.5")]
    [InlineData("KWD", "0.0001")]
    public void An_amount_finer_than_the_currency_is_refused(string currency, string amount)
    {
        var fault = Assert.Throws<FormatException>(
            () => Money.Exactly(Decimals.Of(amount), Currency.Parse(currency)));

        Assert.StartsWith(amount, fault.Message, StringComparison.Ordinal);
        Assert.Contains(currency, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_beyond_what_can_be_counted_is_an_overflow_and_never_a_wrong_amount()
    {
        Assert.Throws<OverflowException>(() => Money.Exactly(1e20m, Usd));
        Assert.Throws<OverflowException>(() => Money.Exactly(decimal.MaxValue, Usd));
        Assert.Throws<OverflowException>(() => Money.OfMinorUnits(long.MaxValue, Usd) + Money.OfMinorUnits(1, Usd));
        Assert.Throws<OverflowException>(() => Money.OfMinorUnits(long.MinValue, Usd) - Money.OfMinorUnits(1, Usd));
    }

    [Fact]
    public void Amounts_of_one_currency_add_and_subtract()
    {
        var (more, less) = (Money.Exactly(929.00m, Usd), Money.Exactly(70.01m, Usd));

        Assert.Equal(Money.Exactly(999.01m, Usd), more + less);
        Assert.Equal(Money.Exactly(858.99m, Usd), more - less);
        Assert.Equal(more, more + Money.Zero(Usd));
    }

    [Fact]
    public void Amounts_of_two_currencies_never_meet()
    {
        var (dollars, yen) = (Money.Zero(Usd), Money.Zero(Jpy));

        var fault = Assert.Throws<CurrencyMismatchException>(() => dollars + yen);

        Assert.Equal((Usd, Jpy), (fault.Left, fault.Right));
        Assert.Equal("Cannot combine USD with JPY.", fault.Message);
        Assert.Throws<CurrencyMismatchException>(() => dollars - yen);
        Assert.Throws<CurrencyMismatchException>(() => dollars < yen);
        Assert.NotEqual(dollars, yen);
    }

    [Fact]
    public void Amounts_are_ordered_by_size()
    {
        var (less, more) = (Money.OfMinorUnits(1, Usd), Money.OfMinorUnits(2, Usd));

        Assert.True(less < more);
        Assert.True(more > less);
        Assert.True(less <= more);
        Assert.True(more >= less);
        Assert.False(more <= less);
        Assert.False(less >= more);
        Assert.Equal(1, less.CompareTo(null));
        Assert.Equal(0, less.CompareTo(Money.OfMinorUnits(1, Usd)));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void An_amount_reads_the_same_in_every_culture(string culture)
    {
        using var _ = new CultureScope(culture);

        Assert.Equal("USD 1,250.00", Money.Exactly(1250m, Usd).ToString());
        Assert.Equal("1250.00", Money.Exactly(1250m, Usd).ToWireText());
        Assert.Equal("-0.05", Money.OfMinorUnits(-5, Usd).ToWireText());
        Assert.Equal("JPY 1,250", Money.Exactly(1250m, Jpy).ToString());
        Assert.Equal("1.250", Money.Exactly(1.25m, Kwd).ToWireText());
    }
}
