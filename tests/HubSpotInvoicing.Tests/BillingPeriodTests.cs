namespace HubSpotInvoicing;

public sealed class BillingPeriodTests
{
    [Theory]
    [InlineData("2026-11", "2026-11-01", "2026-11-30")]
    [InlineData("2027-02", "2027-02-01", "2027-02-28")]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2100-02", "2100-02-01", "2100-02-28")]
    [InlineData("2026-12", "2026-12-01", "2026-12-31")]
    [InlineData("0001-01", "0001-01-01", "0001-01-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void A_period_has_the_days_of_its_month(string text, string first, string last)
    {
        var period = BillingPeriod.Parse(text);

        Assert.Equal(Day(first), period.FirstDay);
        Assert.Equal(Day(last), period.LastDay);
        Assert.True(period.Contains(Day(first)));
        Assert.True(period.Contains(Day(last)));
        Assert.Equal(period, BillingPeriod.Containing(Day(last)));
        Assert.Equal(text, period.ToString());
    }

    [Fact]
    public void The_days_around_a_month_are_not_in_it()
    {
        var period = BillingPeriod.Parse("2028-02");

        Assert.False(period.Contains(Day("2028-01-31")));
        Assert.False(period.Contains(Day("2028-03-01")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-1")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-11-01")]
    [InlineData(" 2026-11")]
    [InlineData("2026/11")]
    [InlineData("٢٠٢٦-١١")]
    public void Anything_but_a_month_is_refused(string text)
    {
        var fault = Assert.Throws<FormatException>(() => BillingPeriod.Parse(text));

        Assert.Contains("yyyy-MM", fault.Message, StringComparison.Ordinal);
        Assert.False(BillingPeriod.TryParse(text, out _));
    }

    [Fact]
    public void No_text_is_no_period() => Assert.False(BillingPeriod.TryParse(null, out _));

    [Theory]
    [InlineData("2026-11", 1, "2026-12")]
    [InlineData("2026-12", 1, "2027-01")]
    [InlineData("2026-01", -3, "2025-10")]
    public void Months_are_counted_over_the_year(string from, int months, string to) =>
        Assert.Equal(BillingPeriod.Parse(to), BillingPeriod.Parse(from).AddMonths(months));

    [Fact]
    public void Periods_are_ordered_by_time()
    {
        var (earlier, later) = (BillingPeriod.Parse("2026-09"), BillingPeriod.Parse("2026-10"));

        Assert.True(earlier < later);
        Assert.True(later > earlier);
        Assert.True(earlier <= later);
        Assert.True(later >= earlier);
        Assert.Equal(1, earlier.CompareTo(null));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void A_period_reads_the_same_in_every_calendar(string culture)
    {
        using var _ = new CultureScope(culture);

        Assert.Equal("2026-11", BillingPeriod.Parse("2026-11").ToString());
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
