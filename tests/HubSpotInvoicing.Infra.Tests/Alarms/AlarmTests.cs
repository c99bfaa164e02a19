using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Alarms;

public sealed class AlarmTests
{
    private static readonly Template Template = Template.With();

    public static TheoryData<string> Names => [.. Template.All("AWS::CloudWatch::Alarm").Select(a => a.Name)];

    [Theory]
    [InlineData("LambdaErrors", "AWS/Lambda Errors [FunctionName={Invoicer}]", "Sum > 0")]
    [InlineData("LambdaThrottles", "AWS/Lambda Throttles [FunctionName={Invoicer}]", "Sum > 0")]
    [InlineData("DurationNearLimit", "AWS/Lambda Duration [FunctionName={Invoicer}]", "Maximum > 810000")]
    [InlineData("FailureShare", "HubSpotInvoicing FailedPercent [Stage=test]", "Maximum > 5")]
    [InlineData("InDoubt", "HubSpotInvoicing InDoubt [Stage=test]", "Maximum > 0")]
    [InlineData("CircuitOpen", "HubSpotInvoicing CircuitOpenSeconds [Stage=test]", "Sum > 300")]
    [InlineData("DailyQuota", "HubSpotInvoicing DailyQuotaUsedPercent [Stage=test]", "Maximum > 80")]
    [InlineData(
        "DeadLettersWaiting",
        "AWS/SQS ApproximateNumberOfMessagesVisible [QueueName={DeadLetters.QueueName}]",
        "Maximum > 0")]
    [InlineData("NoHeartbeat", "HubSpotInvoicing RunFinished [Stage=test]", "Sum < 1")]
    public void An_alarm_watches_this_metric_and_rings_then(string name, string metric, string when)
    {
        var alarm = Alarm.Of(name, Template);

        Assert.Equal(metric, alarm.Metric.ToString());
        Assert.Equal(when, alarm.Rings);
    }

    [Fact]
    public void There_are_no_other_alarms() => Assert.Equal(9, Names.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_it_watches_is_really_emitted(string name) => Assert.True(Alarm.Of(name, Template).Metric.IsKnown);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_tells_a_person_what_to_do_and_names_a_page_that_exists(string name)
    {
        var alarm = Alarm.Of(name, Template);

        Assert.Equal("{Alarms}", alarm.Action);
        Assert.InRange(alarm.Description.Length, 80, 1024);
        Assert.EndsWith($" infra/RUNBOOK.md#{alarm.Page}.", alarm.Description, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(alarm.Page, Runbook.Pages);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Silence_is_an_alarm_only_where_a_run_was_due(string name) =>
        Assert.Equal(name == "NoHeartbeat" ? "breaching" : "notBreaching", Alarm.Of(name, Template).Silence);

    [Fact]
    public void A_run_that_may_be_long_does_not_ring_for_it()
    {
        var longRuns = Template.With(("LongRuns", "yes"));

        Assert.Equal("true", Template.Properties("DurationNearLimit").Text("ActionsEnabled"));
        Assert.Equal("false", longRuns.Properties("DurationNearLimit").Text("ActionsEnabled"));
    }

    [Fact]
    public void The_limit_that_duration_comes_near_to_is_the_functions()
    {
        var limit = int.Parse(Template.Properties("Invoicer").Text("Timeout"));

        Assert.Equal("Maximum > " + (limit * 900), Alarm.Of("DurationNearLimit", Template).Rings);
    }

    [Fact]
    public void A_page_tells_what_it_means_where_to_look_and_what_to_do() => Assert.All(
        Names.Select(n => Alarm.Of(n.Data, Template).Page),
        page => Assert.All(
            ["It means", "Look here", "Do this"],
            part => Assert.Contains($"**{part}.**", Runbook.TextOf(page), StringComparison.Ordinal)));
}
