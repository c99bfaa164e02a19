namespace HubSpotInvoicing.Infra.Schedules;

public sealed class CronExpressionTests
{
    [Theory]
    [InlineData("0 6 25-31 * ? *")]
    [InlineData("cron(0 6 25-31 * ?)")]
    [InlineData("cron(0 6 25-31 * * *)")]
    [InlineData("cron(0 6 ? * ? *)")]
    [InlineData("cron(60 6 25-31 * ? *)")]
    [InlineData("cron(0 6 25-32 * ? *)")]
    [InlineData("cron(0 6 31-25 * ? *)")]
    [InlineData("cron(0 6 25-31 13 ? *)")]
    [InlineData("cron(0 6 25-31 0 ? *)")]
    [InlineData("cron(0 six 25-31 * ? *)")]
    public void What_EventBridge_refuses_is_refused(string text) =>
        Assert.Throws<FormatException>(() => CronExpression.Parse(text));

    [Fact]
    public void Lists_steps_and_days_of_the_week_are_understood()
    {
        var days = CronExpression.Parse("cron(0/30 6,18 ? 11 2-6 2026)")
            .Between(new DateOnly(2026, 10, 30), new DateOnly(2026, 11, 2), TimeZoneInfo.Utc);

        Assert.Equal(["2 06:00", "2 06:30", "2 18:00", "2 18:30"], days.Select(d => $"{d.Day} {d:HH:mm}"));
    }

    [Fact]
    public void A_time_that_the_clock_skips_is_made_up_for()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var day = new DateOnly(2026, 3, 8);

        var due = CronExpression.Parse("cron(30 2 8 3 ? *)").Between(day, day, zone);

        Assert.Equal(new DateTimeOffset(2026, 3, 8, 3, 30, 0, TimeSpan.FromHours(-4)), Assert.Single(due));
    }
}
