using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Schedules;

public sealed class ScheduleTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2029, 12, 31);

    private readonly Schedule schedule = Schedule.Of(Template.With());

    [Fact]
    public void The_expression_is_a_cron_expression_that_is_due()
    {
        var due = Due().Where(d => d is { Year: 2026, Month: 11 });

        Assert.Equal([25, 26, 27, 28, 29, 30], due.Select(d => d.Day));
        Assert.All(Due(), d => Assert.Equal(6, d.Hour));
    }

    [Fact]
    public void The_time_zone_exists() =>
        Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(schedule.TimeZone, out _), schedule.TimeZone);

    [Fact]
    public void Its_event_runs_the_month_that_is() => Assert.Equal("""{"action":"run"}""", schedule.Input);

    [Theory]
    [InlineData("no", "{Invoicer.Arn}", "lambda:InvokeFunction")]
    [InlineData("yes", "{LongRun}", "states:StartExecution")]
    public void It_starts_one_thing_and_may_start_only_that(string longRuns, string target, string action)
    {
        var template = Template.With(("LongRuns", longRuns));
        var start = template.Properties("ScheduleRole").Member("Policies").Items().Single()
            .Member("PolicyDocument").Member("Statement").Items().Single(s => s.Text("Sid") == "Start");

        Assert.Equal(target, Schedule.Of(template).Target);
        Assert.Equal((action, target), (start.Text("Action"), start.Text("Resource")));
    }

    [Fact]
    public void An_alarm_rings_when_any_run_but_the_months_last_is_missing_and_only_then()
    {
        var heartbeat = Heartbeat.Of(Template.With());
        // A run and its two repeats take up to 15 minutes each; one after another, they are late by more than an hour.
        var beats = Due().Select((start, number) => start.AddMinutes(number % 2 == 0 ? 1 : 75)).ToList();

        Assert.Empty(heartbeat.Alarms(beats, First, Last));
        foreach (var missing in beats.Where(b => b.Day < DateTime.DaysInMonth(b.Year, b.Month)))
        {
            var alarm = Assert.Single(heartbeat.Alarms([.. beats.Where(b => b != missing)], First, Last));

            Assert.InRange(alarm - missing, TimeSpan.Zero, TimeSpan.FromHours(27));
        }
    }

    private IEnumerable<DateTimeOffset> Due() => CronExpression.Parse(schedule.Expression)
        .Between(First, Last, TimeZoneInfo.FindSystemTimeZoneById(schedule.TimeZone));
}
