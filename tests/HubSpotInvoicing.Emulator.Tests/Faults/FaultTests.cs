using System.Text.Json;
using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Faults;

public sealed class FaultTests
{
    private static JsonObject Acme => Json.Of(("name", "Acme"));

    [Theory]
    [InlineData(423)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(524)]
    public async Task A_status_strikes_the_call_it_was_planned_for(int status)
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.At(2, Fault.Status(status, FaultMoment.BeforeCommit));

        var statuses = new List<int>();
        for (var number = 0; number < 3; number++)
        {
            statuses.Add((await account.CreateAsync("companies", Acme)).Status);
        }

        Assert.Equal([201, status, 201], statuses);
        Assert.Equal(2, account.World.Companies.Count);
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, 0)]
    [InlineData(FaultMoment.AfterCommit, 1)]
    public async Task A_524_may_have_written(FaultMoment moment, int written)
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.At(1, Fault.Status(524, moment));

        var answer = await account.CreateAsync("companies", Acme);

        Assert.Equal(524, answer.Status);
        Assert.StartsWith("<!DOCTYPE html>", answer.Text, StringComparison.Ordinal);
        Assert.Equal(written, account.World.Companies.Count);
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, 0)]
    [InlineData(FaultMoment.AfterCommit, 1)]
    public async Task A_connection_is_cut_before_or_after_the_commit(FaultMoment moment, int written)
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.At(1, Fault.Reset(moment));

        await Assert.ThrowsAsync<HttpRequestException>(() => account.CreateAsync("companies", Acme));

        Assert.Equal(written, account.World.Companies.Count);
        Assert.Equal(-1, account.Emulator.Traffic.Requests[0].Status);
    }

    [Theory]
    [InlineData(RateLimitShape.ErrorType, 7, "7")]
    [InlineData(RateLimitShape.Category, null, null)]
    public async Task A_rate_limit_comes_with_or_without_retry_after(RateLimitShape shape, int? seconds, string? header)
    {
        await using var account = await TestAccount.StartAsync();
        TimeSpan? retryAfter = seconds is { } value ? TimeSpan.FromSeconds(value) : null;
        account.Emulator.Faults.At(1, Fault.RateLimited(shape, retryAfter));

        var answer = await account.CreateAsync("companies", Acme);

        Assert.Equal(429, answer.Status);
        Assert.Equal(header, answer.Headers.RetryAfter?.ToString());
        Assert.Equal("TEN_SECONDLY_ROLLING", (string?)answer.Body["policyName"]);
        Assert.Equal(1, account.Emulator.Traffic.Throttled);
        Assert.Empty(account.World.Companies);
    }

    [Fact]
    public async Task A_migrating_account_says_when_to_come_back()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.At(1, Fault.Migrating(TimeSpan.FromHours(2)));

        var answer = await account.GetAsync("/account-info/2026-09/details");

        Assert.Equal(477, answer.Status);
        Assert.Equal("7200", answer.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task Broken_answers_are_no_JSON_though_the_work_is_done()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults
            .At(1, Fault.Truncated())
            .At(2, Fault.Malformed())
            .At(3, Fault.Html(FaultMoment.AfterCommit));

        for (var number = 0; number < 3; number++)
        {
            var answer = await account.CreateAsync("companies", Acme);
            Assert.InRange(answer.Status, 200, 201);
            Assert.ThrowsAny<JsonException>(() => answer.Body);
        }

        Assert.Equal(3, account.World.Companies.Count);
    }

    [Fact]
    public async Task A_slow_answer_waits_for_the_clock()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.At(1, Fault.Slow(TimeSpan.FromMinutes(2)));

        var pending = account.CreateAsync("companies", Acme);
        while (account.Clock.Waiting == 0)
        {
            await Task.Yield();
        }

        Assert.Single(account.World.Companies);
        Assert.False(pending.IsCompleted);
        account.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(201, (await pending).Status);
    }

    [Fact]
    public async Task Chance_is_drawn_from_the_seed()
    {
        async Task<List<int>> RunAsync(int seed)
        {
            await using var account = await TestAccount.StartAsync(o => o with { Seed = seed });
            account.Emulator.Faults
                .Randomly(0.2, Fault.Status(500, FaultMoment.BeforeCommit))
                .Randomly(0.2, Fault.Status(503, FaultMoment.BeforeCommit));
            var statuses = new List<int>();
            for (var number = 0; number < 60; number++)
            {
                statuses.Add((await account.GetAsync("/account-info/2026-09/details")).Status);
            }

            return statuses;
        }

        var first = await RunAsync(1);

        Assert.Equal(first, await RunAsync(1));
        Assert.NotEqual(first, await RunAsync(2));
        Assert.Equal([200, 500, 503], first.Distinct().Order());
    }

    [Fact]
    public async Task A_fault_can_wait_for_its_kind_of_call()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.When(
            request => request is { Method: "POST", Template: "/crm/objects/{version}/companies" },
            Fault.Status(500, FaultMoment.AfterCommit));

        var read = await account.GetAsync("/crm/objects/2026-09/companies");
        var first = await account.CreateAsync("companies", Acme);
        var second = await account.CreateAsync("companies", Acme);

        Assert.Equal([200, 500, 201], new[] { read, first, second }.Select(answer => answer.Status));
    }

    [Fact]
    public async Task Hooks_run_at_the_exact_call_before_and_after_the_commit()
    {
        await using var account = await TestAccount.StartAsync();
        var seen = new List<(string Hook, long Number, int Companies)>();
        account.Emulator.Faults.Received = (request, _) => Note("received", request);
        account.Emulator.Faults.Committed = (request, _) => Note("committed", request);
        ValueTask Note(string hook, RecordedRequest request)
        {
            seen.Add((hook, request.Number, account.World.Companies.Count));
            return ValueTask.CompletedTask;
        }

        await account.CreateAsync("companies", Acme);
        account.Emulator.Faults.Clear();
        await account.CreateAsync("companies", Acme);

        Assert.Equal([("received", 1, 0), ("committed", 1, 1)], seen);
    }
}
