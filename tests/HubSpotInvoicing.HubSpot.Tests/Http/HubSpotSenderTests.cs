using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>What each kind of trouble on the way to HubSpot does to reads, repeatable writes and creates.</summary>
public sealed class HubSpotSenderTests
{
    private const int Contents = 3;

    /// <summary>Everything that may be over by the next attempt.</summary>
    public static TheoryData<string> PassingFaults =>
    [
        "429",
        "429 other shape",
        "423",
        "500",
        "502",
        "503",
        "504",
        "521",
        "524",
        "524 done",
        "reset",
        "reset done",
        "truncated",
        "malformed",
        "html",
    ];

    /// <summary>Faults after which a create may or may not be stored.</summary>
    public static TheoryData<string, int> DoubtfulFaults => new()
    {
        { "500", 0 }, { "503", 0 }, { "524", 0 }, { "524 done", Contents }, { "reset", 0 }, { "reset done", Contents },
        { "truncated", Contents }, { "malformed", Contents }, { "html", 0 },
    };

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_read_gets_its_answer_on_the_next_attempt(string fault)
    {
        await using var account = await TestAccount.StartAsync();
        var known = await account.CreateDraftsAsync(Contents);
        account.Emulator.Faults.When(_ => true, Named(fault));

        var found = await account.Gateway.ReadAsync(known.Select(k => k.Key).ToList(), TestAccount.Cancel);

        Assert.Equal(Contents, found.Count);
        Assert.Equal(1, account.Usage.Retries);
    }

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_keyed_write_is_repeated_and_stored_once(string fault)
    {
        await using var account = await TestAccount.StartAsync();
        var contents = account.AddContents(Contents);
        account.Emulator.Faults.When(_ => true, Named(fault));

        var drafts = await account.WriteLinesAsync(contents);

        Assert.All(drafts, d => Assert.Equal(2, d.LineItemIds.Count));
        Assert.Equal(2 * Contents, account.Emulator.World.LineItems.Count);
    }

    [Theory]
    [InlineData("429")]
    [InlineData("429 other shape")]
    [InlineData("423")]
    public async Task A_create_that_was_certainly_not_carried_out_is_repeated(string fault)
    {
        await using var account = await TestAccount.StartAsync();
        var drafts = await account.WriteLinesAsync(account.AddContents(Contents));
        account.Emulator.Faults.When(_ => true, Named(fault));

        var results = await account.Gateway.CreateDraftsAsync(drafts, TestAccount.Cancel);

        Assert.All(results.Values, r => Assert.IsType<WriteResult.Done>(r));
        Assert.Equal(Contents, account.Emulator.World.Invoices.Count);
    }

    [Theory]
    [MemberData(nameof(DoubtfulFaults))]
    public async Task A_create_in_doubt_is_never_repeated(string fault, int stored)
    {
        await using var account = await TestAccount.StartAsync();
        var drafts = await account.WriteLinesAsync(account.AddContents(Contents));
        account.Emulator.Faults.When(_ => true, Named(fault));

        var results = await account.Gateway.CreateDraftsAsync(drafts, TestAccount.Cancel);

        Assert.All(results.Values, r => Assert.IsType<WriteResult.Unanswered>(r));
        Assert.Equal(Contents, results.Count);
        Assert.Equal(stored, account.Emulator.World.Invoices.Count);
        Assert.Equal(1, account.Usage.ByEndpoint["POST /crm/objects/2026-09/invoices/batch/create"]);
        Assert.Single(
            account.Emulator.Traffic.Requests, r => r.Path.EndsWith("invoices/batch/create", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("reset done")]
    [InlineData("524 done")]
    [InlineData("truncated")]
    public async Task An_opening_whose_answer_was_lost_is_in_doubt_rather_than_refused(string fault)
    {
        await using var account = await TestAccount.StartAsync();
        var drafts = await account.CreateDraftsAsync(Contents);
        account.Emulator.Faults.When(_ => true, Named(fault));

        var results = await account.Gateway.OpenAsync(drafts, TestAccount.Cancel);

        Assert.All(results.Values, r => Assert.IsType<WriteResult.Unanswered>(r));
        Assert.All(
            account.Emulator.World.Invoices, i => Assert.Equal("open", i.Record.Properties["hs_invoice_status"]));
    }

    [Fact]
    public async Task A_write_that_keeps_failing_is_unanswered()
    {
        await using var account = await TestAccount.StartAsync();
        var contents = account.AddContents(Contents);
        account.Emulator.Faults.When(_ => true, Named("503"), times: 100);

        var results = await account.Gateway.WriteDuesAsync(contents, TestAccount.Cancel);

        Assert.All(results.Values, r => Assert.IsType<WriteResult.Unanswered>(r));
        Assert.Equal(4, account.Usage.Total);
        Assert.Equal(3, account.Usage.Retries);
    }

    [Fact]
    public async Task A_write_that_stays_rate_limited_has_failed_and_is_not_in_doubt()
    {
        await using var account = await TestAccount.StartAsync();
        var drafts = await account.WriteLinesAsync(account.AddContents(Contents));
        account.Emulator.Faults.When(_ => true, Named("429"), times: 100);

        var results = await account.Gateway.CreateDraftsAsync(drafts, TestAccount.Cancel);

        Assert.All(results.Values, r => Assert.Equal(429, Assert.IsType<WriteResult.Failed>(r).HttpStatus));
        Assert.Equal(4, account.Usage.RateLimited);
    }

    [Fact]
    public async Task A_host_that_is_down_leaves_writes_failed_and_not_in_doubt()
    {
        await using var account = await TestAccount.StartAsync(
            new TestSetup { HubSpot = o => o.BaseUrl = "http://127.0.0.1:9" });

        var results = await account.Gateway.WriteDuesAsync(account.AddContents(Contents), TestAccount.Cancel);

        Assert.All(results.Values, r => Assert.IsType<WriteResult.Failed>(r));
    }

    [Fact]
    public async Task Retry_after_is_waited_for()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.When(_ => true, Fault.RateLimited(RateLimitShape.Category, TimeSpan.FromSeconds(11)));

        await account.WriteLinesAsync(account.AddContents(1));

        Assert.Contains(account.Clock.Waits, w => w >= TimeSpan.FromSeconds(11) && w < TimeSpan.FromSeconds(12));
    }

    [Fact]
    public async Task A_wait_that_is_too_long_stops_the_run()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.When(_ => true, Fault.RateLimited(RateLimitShape.Category, TimeSpan.FromHours(1)));

        var results = await account.Gateway.WriteDuesAsync(account.AddContents(1), TestAccount.Cancel);

        Assert.Equal(
            StopReason.RateLimited, Assert.IsType<WriteResult.NotSent>(Assert.Single(results.Values)).Reason);
    }

    [Fact]
    public async Task Refusals_never_open_the_circuit()
    {
        await using var account = await TestAccount.StartAsync(new EmulatorOptions { Currency = "EUR" });
        var drafts = await account.WriteLinesAsync(account.AddContents(40));

        var results = await account.Gateway.CreateDraftsAsync(drafts, TestAccount.Cancel);

        Assert.Equal(40, results.Values.OfType<WriteResult.Refused>().Count());
    }

    [Fact]
    public async Task A_slow_answer_is_given_up_and_asked_for_again()
    {
        await using var account = await TestAccount.StartAsync(new TestSetup { HubSpot = o => o.TimeoutSeconds = 1 });
        var contents = account.AddContents(1);
        account.Emulator.Faults.When(_ => true, Fault.Slow(TimeSpan.FromSeconds(30)));

        var results = await account.Gateway.WriteDuesAsync(contents, TestAccount.Cancel);

        Assert.IsType<WriteResult.Done>(Assert.Single(results.Values));
        Assert.Equal(1, account.Usage.Retries);
    }

    private static Fault Named(string name) => name switch
    {
        "429" => Fault.RateLimited(RateLimitShape.ErrorType, null),
        "429 other shape" => Fault.RateLimited(RateLimitShape.Category, TimeSpan.FromSeconds(2)),
        "524 done" => Fault.Status(524, FaultMoment.AfterCommit),
        "reset" => Fault.Reset(FaultMoment.BeforeCommit),
        "reset done" => Fault.Reset(FaultMoment.AfterCommit),
        "truncated" => Fault.Truncated(),
        "malformed" => Fault.Malformed(),
        "html" => Fault.Html(FaultMoment.BeforeCommit),
        _ => Fault.Status(int.Parse(name), FaultMoment.BeforeCommit),
    };
}
