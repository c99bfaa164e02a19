using System.Text.Json.Nodes;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Machine;

public sealed class LongRunTests
{
    private static JsonNode Late => LongRun.Result(isComplete: false, StopReason.DeadlineReached);

    [Fact]
    public void A_month_that_fits_into_one_invocation_needs_one()
    {
        var run = new LongRun(_ => LongRun.Result(isComplete: true));

        var end = run.Run();

        Assert.Equal(["Begin", "Bill", "Judge", "Complete"], end.Path);
        Assert.Equal(TimeSpan.Zero, end.Waited);
        Assert.Empty(run.DeadLetters);
    }

    [Fact]
    public void The_function_is_asked_to_answer_instead_of_failing_and_keeps_the_rest_of_the_event()
    {
        var run = new LongRun(_ => LongRun.Result(isComplete: true));

        run.Run("""{"action":"run","period":"2026-11","companies":["9011"],"onIncomplete":"fail"}""");

        Assert.Equal(
            """{"action":"run","period":"2026-11","companies":["9011"],"onIncomplete":"return"}""",
            Assert.Single(run.Events).ToJsonString());
    }

    [Fact]
    public void A_month_that_does_not_fit_goes_on_until_all_are_reached()
    {
        var run = new LongRun(round => round < 5 ? Late : LongRun.Result(isComplete: true));

        var end = run.Run();

        Assert.Equal("Succeed", end.End);
        Assert.Equal(5, run.Events.Count);
        Assert.Equal(TimeSpan.Zero, end.Waited);
    }

    [Fact]
    public void A_month_without_end_is_given_up()
    {
        var run = new LongRun(_ => Late);

        var end = run.Run();

        Assert.Equal(("Fail", "Incomplete"), (end.End, end.Error));
        Assert.Equal(41, run.Events.Count);
        Assert.Equal("run-a", Assert.Single(run.DeadLetters).Member("result").Text("runId"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(StopReason.CircuitOpen)]
    [InlineData(StopReason.RateLimited)]
    [InlineData(StopReason.HubSpotUnavailable)]
    [InlineData(StopReason.Fenced)]
    [InlineData(StopReason.Cancelled)]
    public void What_may_pass_is_tried_twice_more(StopReason? reason)
    {
        var run = new LongRun(_ => LongRun.Result(isComplete: false, reason));

        var end = run.Run();

        Assert.Equal("Fail", end.End);
        Assert.Equal(3, run.Events.Count);
        Assert.Equal(TimeSpan.FromMinutes(10), end.Waited);
        Assert.Single(run.DeadLetters);
    }

    [Theory]
    [InlineData(StopReason.BrakeClosed)]
    [InlineData(StopReason.AccessLost)]
    [InlineData(StopReason.DailyQuota)]
    [InlineData(StopReason.AccountMoving)]
    public void What_needs_a_person_or_another_day_is_not_tried_again(StopReason reason)
    {
        var run = new LongRun(_ => LongRun.Result(isComplete: false, reason));

        Assert.Equal("Fail", run.Run().End);
        Assert.Single(run.Events);
        Assert.Equal($"{reason}", Assert.Single(run.DeadLetters).Member("result").Text("stoppedBy"));
    }

    [Fact]
    public void Progress_gives_new_tries_to_what_fails()
    {
        var run = new LongRun(round => round switch
        {
            1 or 2 or 4 or 5 => LongRun.Result(isComplete: false),
            3 => Late,
            _ => LongRun.Result(isComplete: true),
        });

        Assert.Equal("Succeed", run.Run().End);
    }

    [Fact]
    public void An_invocation_that_dies_is_repeated_twice_and_then_left_to_a_person()
    {
        var run = new LongRun(_ => throw new StateFailedException("Runtime.ExitError"));

        var end = run.Run();

        Assert.Equal("Fail", end.End);
        Assert.Equal(3, run.Events.Count);
        Assert.Equal(TimeSpan.FromMinutes(3), end.Waited);
        Assert.Equal("Runtime.ExitError", Assert.Single(run.DeadLetters).Member("error").Text("Error"));
    }

    [Fact]
    public void An_invocation_that_dies_once_does_no_harm()
    {
        var run = new LongRun(
            round => round == 1 ? throw new StateFailedException("Lambda.Unknown") : LongRun.Result(isComplete: true));

        Assert.Equal("Succeed", run.Run().End);
    }

    [Fact]
    public void Another_run_is_waited_for()
    {
        var run = new LongRun(round => round <= 15
            ? throw new StateFailedException("Lambda.TooManyRequestsException")
            : LongRun.Result(isComplete: true));

        var end = run.Run();

        Assert.Equal("Succeed", end.End);
        Assert.Equal(TimeSpan.FromMinutes(15), end.Waited);
    }

    [Fact]
    public void An_answer_that_is_no_result_is_no_success()
    {
        var run = new LongRun(_ => new JsonObject { ["complete"] = true });

        Assert.Equal("Fail", run.Run().End);
        Assert.Single(run.DeadLetters);
    }

    [Fact]
    public void There_is_no_machine_unless_it_is_asked_for()
    {
        Assert.Empty(Template.With().All("AWS::StepFunctions::StateMachine"));
        Assert.Single(Template.With(("LongRuns", "yes")).All("AWS::StepFunctions::StateMachine"));
    }
}
