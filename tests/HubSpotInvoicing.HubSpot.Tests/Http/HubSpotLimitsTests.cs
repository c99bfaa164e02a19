using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>What bounds a run from outside: quotas, an open circuit, a tier, somebody who stops it.</summary>
public sealed class HubSpotLimitsTests
{
    [Fact]
    public async Task A_moving_account_leaves_the_rest_unsent()
    {
        await using var account = await TestAccount.StartAsync(new TestSetup { HubSpot = o => o.Parallelism = 1 });
        var contents = account.AddContents(350);
        account.Emulator.Faults.At(2, Fault.Migrating(TimeSpan.FromHours(3)));

        var results = await account.Gateway.WriteDuesAsync(contents, TestAccount.Cancel);

        Assert.Equal(100, results.Values.OfType<WriteResult.Done>().Count());
        Assert.Equal(
            250, results.Values.OfType<WriteResult.NotSent>().Count(r => r.Reason == StopReason.AccountMoving));
        Assert.Equal(2, account.Emulator.Traffic.Calls);
    }

    [Fact]
    public async Task A_spent_daily_quota_leaves_the_rest_unsent()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { DailyLimit = 1 }, new TestSetup { HubSpot = o => o.Parallelism = 1 });

        var results = await account.Gateway.WriteDuesAsync(account.AddContents(350), TestAccount.Cancel);

        Assert.Equal(100, results.Values.OfType<WriteResult.Done>().Count());
        Assert.Equal(250, results.Values.OfType<WriteResult.NotSent>().Count(r => r.Reason == StopReason.DailyQuota));
        Assert.Equal(2, account.Emulator.Traffic.Calls);
    }

    [Fact]
    public async Task Repeated_failures_open_the_circuit_and_spare_HubSpot_the_rest()
    {
        await using var account = await TestAccount.StartAsync(new TestSetup { HubSpot = o => o.Parallelism = 1 });
        account.Emulator.Faults.When(_ => true, Fault.Status(500, FaultMoment.BeforeCommit), times: 1000);

        var results = await account.Gateway.WriteDuesAsync(account.AddContents(500), TestAccount.Cancel);

        Assert.Equal(5, account.Emulator.Traffic.Calls);
        Assert.Equal(200, results.Values.OfType<WriteResult.Unanswered>().Count());
        var spared = results.Values.OfType<WriteResult.NotSent>().Where(r => r.Reason == StopReason.CircuitOpen).ToList();
        Assert.Equal(300, spared.Count);
        Assert.All(spared, r => Assert.Contains("HubSpot answered 500", r.Detail, StringComparison.Ordinal));
        Assert.Equal(TimeSpan.FromMinutes(2), account.Usage.CircuitOpen);
    }

    [Fact]
    public async Task What_is_left_of_the_day_is_known_from_the_answers()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { Tier = AccountTier.Pro, DailyLimit = 1000 },
            new TestSetup { HubSpot = o => o.Parallelism = 1 });
        Assert.Null(account.Usage.Daily);

        await account.Gateway.WriteDuesAsync(account.AddContents(300), TestAccount.Cancel);

        Assert.Equal(new DailyQuota(1000, 997), account.Usage.Daily);
        Assert.Equal(0.3m, account.Usage.Daily?.UsedPercent);
        Assert.Equal(TimeSpan.Zero, account.Usage.CircuitOpen);
    }

    [Fact]
    public async Task Stopping_the_program_leaves_writes_unsent_instead_of_lost()
    {
        await using var account = await TestAccount.StartAsync(new TestSetup { HubSpot = o => o.Parallelism = 1 });
        using var stopping = new CancellationTokenSource();
        account.Emulator.Faults.Received = async (_, _) => await stopping.CancelAsync();

        var results = await account.Gateway.WriteDuesAsync(account.AddContents(250), stopping.Token);

        Assert.Equal(100, results.Values.OfType<WriteResult.Done>().Count());
        Assert.Equal(150, results.Values.OfType<WriteResult.NotSent>().Count(r => r.Reason == StopReason.Cancelled));
    }

    [Fact]
    public async Task After_a_rate_limit_other_requests_wait_too()
    {
        await using var account = await TestAccount.StartAsync(
            new TestSetup { HubSpot = o => (o.Tier, o.RetryCountMax) = (HubSpotTier.Pro, 0) });
        var contents = account.AddContents(1);
        account.Emulator.Faults.When(_ => true, Fault.RateLimited(RateLimitShape.ErrorType, TimeSpan.FromSeconds(11)));

        await account.Gateway.WriteDuesAsync(contents, TestAccount.Cancel);
        Assert.Empty(account.Clock.Waits);
        await account.Gateway.WriteDuesAsync(contents, TestAccount.Cancel);

        Assert.InRange(Assert.Single(account.Clock.Waits), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(12));
    }

    [Theory]
    [InlineData(AccountTier.Starter, HubSpotTier.Starter)]
    [InlineData(AccountTier.Pro, HubSpotTier.Pro)]
    public async Task Within_its_tier_a_run_is_never_rate_limited(AccountTier theirs, HubSpotTier ours)
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { Tier = theirs },
            new TestSetup { SharedClock = new InstantClock(), HubSpot = o => o.Tier = ours });
        var contents = account.AddContents(10);

        var started = account.Clock.GetUtcNow();
        for (var i = 0; i < 60; i++)
        {
            await Task.WhenAll(Enumerable.Range(0, 10).Select(
                _ => account.Gateway.WriteDuesAsync(contents, TestAccount.Cancel)));
        }

        Assert.Equal(600, account.Usage.Total);
        Assert.InRange(account.Clock.GetUtcNow() - started, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(75));
        Assert.Equal(0, account.Emulator.Traffic.Throttled);
    }

    [Fact]
    public async Task Every_request_is_counted_once_under_its_template()
    {
        await using var account = await TestAccount.StartAsync();
        var drafts = await account.CreateDraftsAsync(150);
        await account.Gateway.OpenAsync(drafts, TestAccount.Cancel);

        Assert.Equal(account.Emulator.Traffic.Calls, account.Usage.Total);
        Assert.Equal(2, account.Usage.ByEndpoint["POST /crm/objects/2026-09/invoices/batch/update"]);
        Assert.Contains("GET /crm/properties/2026-09/invoices/{name}", account.Usage.ByEndpoint.Keys);
    }
}
