using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Lambda.Emulation;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>However an attempt ends, AWS's own repeat finishes the month: one invoice and one mail each.</summary>
public sealed class A_run_that_dies_on_Lambda(MotoServer moto, UndisturbedMonth undisturbed)
    : IClassFixture<UndisturbedMonth>
{
    public static MatrixTheoryData<string, bool> WritesAndMoments => new(
        [
            "line_items/batch/upsert", "invoices/batch/create", "invoices/batch/update", "single-email/send",
            "companies/batch/update",
        ],
        [false, true]);

    [Theory]
    [MemberData(nameof(WritesAndMoments))]
    public async Task Is_finished_at_once_by_the_repeat_when_its_process_is_killed(string write, bool isCommitted)
    {
        var expected = await undisturbed.ReadAsync();
        await using var cloud = await Cloud.StartAsync(moto);
        var faults = cloud.HubSpot.Faults;
        var kill = AtFirst(write, cloud.Process.Kill);
        if (isCommitted)
        {
            faults.Committed = kill;
        }
        else
        {
            faults.Received = kill;
        }

        var fate = await cloud.SendAsync(Cloud.PeriodEvent);

        Assert.Equal(["Runtime.ExitError", null], fate.Attempts.Select(a => a.ErrorType));
        Assert.Equal(2, cloud.Process.Starts);
        Assert.Equal(expected.Billed, cloud.Billed());
        Assert.Equal(expected.LineItems, cloud.HubSpot.World.LineItems.Count);
        Assert.Empty(cloud.Lambda.DeadLetters);
    }

    [Fact]
    public async Task Stops_in_time_for_its_report_and_leaves_the_rest_to_the_repeat()
    {
        var expected = await undisturbed.ReadAsync();
        var limits = new FunctionLimits { Timeout = TimeSpan.FromSeconds(12), Grace = TimeSpan.FromMinutes(5) };
        await using var cloud = await Cloud.StartAsync(moto, limits);
        cloud.HubSpot.Faults.Received = PassTimeAtFirst("invoices/batch/create", limits.Timeout);

        var fate = await cloud.SendAsync(Cloud.PeriodEvent);

        var first = fate.Attempts[0];
        Assert.True(fate.Succeeded, fate.Attempts[^1].Body);
        Assert.Equal("RunIncompleteException", first.ErrorType);
        Assert.Contains("The run's deadline is near", first.Body, StringComparison.Ordinal);
        Assert.Matches(@"\d+ NotReached.*Report: s3://", first.Body);
        Assert.Equal(2, fate.Attempts.Count);
        Assert.InRange(Json.CountOf(fate.Attempts[^1].Body, "invoiced"), 1, 59);
        Assert.InRange(Json.CountOf(fate.Attempts[^1].Body, "already"), 1, 59);
        Assert.Equal(expected.Billed, cloud.Billed());
        Assert.Equal(1, cloud.Process.Starts);
    }

    [Fact]
    public async Task Is_finished_by_the_repeat_when_AWS_ends_it_at_its_timeout()
    {
        var expected = await undisturbed.ReadAsync();
        var limits = new FunctionLimits { Timeout = TimeSpan.FromSeconds(20) };
        await using var cloud = await Cloud.StartAsync(moto, limits);
        cloud.HubSpot.Faults.Received = PassTimeAtFirst("invoices/batch/create", TimeSpan.FromMinutes(5));

        var fate = await cloud.SendAsync(Cloud.PeriodEvent);

        Assert.Equal(["Sandbox.Timedout", null], fate.Attempts.Select(a => a.ErrorType));
        Assert.Equal(expected.Billed, cloud.Billed());
    }

    [Fact]
    public async Task Goes_to_the_dead_letters_when_no_repeat_helps_and_comes_back_with_the_next_event()
    {
        var expected = await undisturbed.ReadAsync();
        await using var cloud = await Cloud.StartAsync(
            moto,
            null,
            ("HubSpot__RetryCountMax", "0"),
            ("HubSpot__BreakerFailures", "100"),
            ("Invoicing__ReadBackDelayMs", "1"));
        cloud.HubSpot.Faults.When(
            r => r.Template.EndsWith("invoices/batch/create", StringComparison.Ordinal),
            Fault.Status(500, FaultMoment.BeforeCommit),
            times: int.MaxValue);

        var fate = await cloud.SendAsync(Cloud.PeriodEvent);
        cloud.HubSpot.Faults.Clear();
        var next = await cloud.InvokeAsync(Cloud.PeriodEvent);

        Assert.Equal(3, fate.Attempts.Count);
        Assert.Equal("RunIncompleteException", Assert.Single(cloud.Lambda.DeadLetters).Last.ErrorType);
        Assert.False(next.IsError, next.Body);
        Assert.Equal(expected.Billed, cloud.Billed());
    }

    [Fact]
    public async Task Answers_with_the_result_when_the_caller_repeats_by_himself()
    {
        var limits = new FunctionLimits { Timeout = TimeSpan.FromSeconds(12), Grace = TimeSpan.FromMinutes(5) };
        await using var cloud = await Cloud.StartAsync(moto, limits);
        cloud.HubSpot.Faults.Received = PassTimeAtFirst("invoices/batch/create", limits.Timeout);

        var first = await cloud.InvokeAsync("""{"period":"2026-11","onIncomplete":"return"}""");
        var second = await cloud.InvokeAsync("""{"period":"2026-11","onIncomplete":"return"}""");

        Assert.Equal("False", Json.TextOf(first.Body, "complete"));
        Assert.Equal("DeadlineReached", Json.TextOf(first.Body, "stoppedBy"));
        Assert.True(Json.TextOf(second.Body, "complete") == "True", second.Body);
        Assert.Equal("", Json.TextOf(second.Body, "stoppedBy"));
    }

    [Fact]
    public async Task Finishes_what_it_began_and_ends_with_zero_when_AWS_takes_the_machine_away()
    {
        await using var cloud = await Cloud.StartAsync(moto, new FunctionLimits { Retries = 0 });
        cloud.HubSpot.Faults.Received = AtFirstAsync("companies/search", async () =>
        {
            var heard = cloud.Process.SaysAsync("Stopping:");
            await cloud.Process.AskToEndAsync();
            await heard;
        });

        var fate = await cloud.SendAsync(Cloud.PeriodEvent);
        await cloud.Process.WaitForEndAsync();

        Assert.Equal("RunIncompleteException", fate.Attempts[0].ErrorType);
        Assert.Contains("Somebody asked the program to stop.", fate.Attempts[0].Body, StringComparison.Ordinal);
        Assert.Equal(0, cloud.Process.ExitCode);
        Assert.Empty(cloud.Mails);
    }

    [Fact]
    public async Task Ends_with_zero_at_once_when_it_only_waits_for_the_next_event()
    {
        await using var cloud = await Cloud.StartAsync(moto);
        await cloud.InvokeAsync("""{"period":"2026-11","dryRun":true}""");

        await cloud.Process.AskToEndAsync();
        await cloud.Process.WaitForEndAsync();

        Assert.Equal(0, cloud.Process.ExitCode);
    }

    private static Func<RecordedRequest, CancellationToken, ValueTask> PassTimeAtFirst(
        string template, TimeSpan time) => AtFirstAsync(template, () => Task.Delay(time, TimeProvider.System));

    private static Func<RecordedRequest, CancellationToken, ValueTask> AtFirst(string template, Action act) =>
        AtFirstAsync(template, () =>
        {
            act();
            return Task.CompletedTask;
        });

    private static Func<RecordedRequest, CancellationToken, ValueTask> AtFirstAsync(string template, Func<Task> act)
    {
        var met = 0;
        return async (request, _) =>
        {
            if (request.Template.EndsWith(template, StringComparison.Ordinal) && Interlocked.Increment(ref met) == 1)
            {
                await act();
            }
        };
    }
}
