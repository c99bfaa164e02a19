using System.Globalization;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Schedules;

/// <summary>The alarm NoHeartbeat as CloudWatch evaluates it: hour by hour, in UTC.</summary>
/// <param name="FromDay">First day of the month that is watched.</param>
/// <param name="ToDay">Last one.</param>
/// <param name="Hours">Watched hours in a row without a run that make it ring.</param>
internal sealed partial record Heartbeat(int FromDay, int ToDay, int Hours)
{
    public static Heartbeat Of(Template template)
    {
        var alarm = template.Properties("NoHeartbeat");
        var metrics = alarm.Member("Metrics").Items().ToList();
        var expression = Expression().Match(metrics[1].Text("Expression"));
        Assert.True(expression.Success, metrics[1].Text("Expression"));
        Assert.Equal("3600", metrics[0].Member("MetricStat").Text("Period"));
        Assert.Equal("LessThanThreshold", alarm.Text("ComparisonOperator"));
        Assert.Equal("breaching", alarm.Text("TreatMissingData"));
        return new Heartbeat(
            Number(expression.Groups[1].Value),
            Number(expression.Groups[2].Value),
            Number(alarm.Text("EvaluationPeriods")));
    }

    /// <summary>When it starts to ring, given when runs reached their reports.</summary>
    public IEnumerable<DateTimeOffset> Alarms(IReadOnlyCollection<DateTimeOffset> beats, DateOnly first, DateOnly last)
    {
        var hoursWithBeat = beats.Select(HourOf).ToHashSet();
        var silent = 0;
        var end = new DateTimeOffset(last.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        var start = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        for (var hour = start; hour < end; hour = hour.AddHours(1))
        {
            var isBreaching = hour.Day >= FromDay && hour.Day <= ToDay && !hoursWithBeat.Contains(hour);
            silent = isBreaching ? silent + 1 : 0;
            if (silent == Hours)
            {
                yield return hour.AddHours(1);
            }
        }
    }

    private static DateTimeOffset HourOf(DateTimeOffset time)
    {
        var utc = time.ToUniversalTime();
        return new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0, TimeSpan.Zero);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^IF\(DATE\(finished\) >= (\d+) AND DATE\(finished\) <= (\d+), FILL\(finished, 0\), 1\)$")]
    private static partial Regex Expression();
}
