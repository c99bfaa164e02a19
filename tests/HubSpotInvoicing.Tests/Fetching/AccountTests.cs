namespace HubSpotInvoicing.Fetching;

public sealed class AccountTests
{
    [Theory]
    // The last second of November and the first of December, where the account is.
    [InlineData("Pacific/Auckland", "2026-11-30T10:59:59Z", "2026-11")]
    [InlineData("Pacific/Auckland", "2026-11-30T11:00:00Z", "2026-12")]
    [InlineData("America/New_York", "2026-12-01T04:59:59Z", "2026-11")]
    [InlineData("America/New_York", "2026-12-01T05:00:00Z", "2026-12")]
    [InlineData("Pacific/Honolulu", "2026-12-01T09:59:59Z", "2026-11")]
    [InlineData("Pacific/Honolulu", "2026-12-01T10:00:00Z", "2026-12")]
    // New York is on summer time on 1 November 2026 until 06:00 UTC.
    [InlineData("America/New_York", "2026-11-01T03:59:59Z", "2026-10")]
    [InlineData("America/New_York", "2026-11-01T04:00:00Z", "2026-11")]
    // The year and the leap day.
    [InlineData("Pacific/Auckland", "2026-12-31T11:00:00Z", "2027-01")]
    [InlineData("Pacific/Honolulu", "2027-01-01T09:59:59Z", "2026-12")]
    public void The_month_is_the_one_on_the_accounts_calendar(string zone, string instant, string period)
    {
        var account = new Account(1, TimeZoneInfo.FindSystemTimeZoneById(zone), []);

        var day = account.DayAt(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(BillingPeriod.Parse(period), BillingPeriod.Containing(day));
    }

    [Theory]
    [InlineData("Pacific/Auckland", "2028-02-28T11:00:00Z", 29)]
    [InlineData("Pacific/Auckland", "2028-02-29T11:00:00Z", 1)]
    [InlineData("America/New_York", "2028-02-29T05:00:00Z", 29)]
    [InlineData("America/New_York", "2028-03-01T04:59:59Z", 29)]
    [InlineData("Pacific/Honolulu", "2028-03-01T09:59:59Z", 29)]
    [InlineData("Pacific/Honolulu", "2028-03-01T10:00:00Z", 1)]
    public void A_leap_day_is_a_day_of_february(string zone, string instant, int day)
    {
        var account = new Account(1, TimeZoneInfo.FindSystemTimeZoneById(zone), []);

        var local = account.DayAt(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(day, local.Day);
        Assert.Equal(day == 29, BillingPeriod.Parse("2028-02").Contains(local));
    }
}
