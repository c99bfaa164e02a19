using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.HubSpot.Fetching;

public sealed class AccountCheckTests
{
    [Fact]
    public async Task The_account_tells_its_portal_zone_and_currencies()
    {
        await using var account = await TestAccount.StartAsync(new EmulatorOptions { AdditionalCurrencies = ["CAD"] });

        var found = await account.Source.ReadAccountAsync(TestAccount.Cancel);

        Assert.Equal(4242001, found.PortalId);
        Assert.Equal("America/New_York", found.TimeZone.Id);
        Assert.Equal(["USD", "CAD"], found.Currencies.Select(c => c.Code));
    }

    [Fact]
    public async Task Another_portal_than_the_configured_one_is_refused_naming_both()
    {
        await using var account = await TestAccount.StartAsync(new TestSetup { HubSpot = o => o.PortalId = 77 });

        var refused = await RefusedAsync(account);

        Assert.Contains("4242001", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("77", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("HubSpot:PortalId", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configured_portal_is_accepted()
    {
        await using var account = await TestAccount.StartAsync(new TestSetup { HubSpot = o => o.PortalId = 4242001 });

        Assert.Equal(4242001, (await account.Source.ReadAccountAsync(TestAccount.Cancel)).PortalId);
    }

    [Fact]
    public async Task A_wrong_token_is_refused_without_being_shown()
    {
        await using var account = await TestAccount.StartAsync(
            new TestSetup { HubSpot = o => o.AccessToken = "pat-wrong-one" });

        var refused = await RefusedAsync(account);

        Assert.Contains("HubSpot__AccessToken", refused.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("pat-wrong-one", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(account.Log.Lines, line => line.Contains("pat-wrong-one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_was_pasted_with_a_line_end_still_works()
    {
        await using var account = await TestAccount.StartAsync(new TestSetup { HubSpot = o => o.AccessToken += "\n" });

        Assert.Equal(4242001, (await account.Source.ReadAccountAsync(TestAccount.Cancel)).PortalId);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { Scopes = ["crm.objects.contacts.read"] });

        var refused = await RefusedAsync(account);

        Assert.Contains("403", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("crm.", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_down_is_refused_with_its_address()
    {
        await using var account = await TestAccount.StartAsync(
            new TestSetup { HubSpot = o => o.BaseUrl = "http://127.0.0.1:9" });

        var refused = await RefusedAsync(account);

        Assert.Contains("http://127.0.0.1:9", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("HubSpot:BaseUrl", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_page_is_not_taken_for_HubSpot()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.When(_ => true, Fault.Html(FaultMoment.BeforeCommit), times: 100);

        Assert.Contains("is not HubSpot", (await RefusedAsync(account)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_HubSpot_does_not_have_is_not_taken_for_HubSpot()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.When(_ => true, Fault.Status(404, FaultMoment.BeforeCommit));

        Assert.Contains("HubSpot:ApiVersion", (await RefusedAsync(account)).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_invoice_key_property_is_named()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { InvoiceKey = InvoiceKeyMode.Missing });

        var refused = await RefusedAsync(account);

        Assert.Contains("membership_invoice_key", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("setup --apply", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_key_that_is_not_unique_is_refused()
    {
        await using var account = await TestAccount.StartAsync(new TestSetup { LineKeyProperty = "name" });

        Assert.Contains("is not unique", (await RefusedAsync(account)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_company_property_is_named_instead_of_being_read_as_blank()
    {
        await using var account = await TestAccount.StartAsync(
            new TestSetup { Fetching = o => o.Properties["CanadianProvinces"] = "canadian_provinzes" });

        var refused = await RefusedAsync(account);

        Assert.Contains("canadian_provinzes", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("Fetching:Properties", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spent_daily_quota_stops_the_run()
    {
        await using var account = await TestAccount.StartAsync(new EmulatorOptions { DailyLimit = 1 });

        var stopped = await Assert.ThrowsAsync<RunStoppedException>(
            () => account.Source.ReadAccountAsync(TestAccount.Cancel));

        Assert.Equal(StopReason.DailyQuota, stopped.Reason);
    }

    [Fact]
    public async Task A_rate_limit_that_others_use_up_stops_the_run_by_its_name()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Faults.When(_ => true, Fault.RateLimited(RateLimitShape.Category, null), times: int.MaxValue);

        var stopped = await Assert.ThrowsAsync<RunStoppedException>(
            () => account.Source.ReadAccountAsync(TestAccount.Cancel));

        Assert.Equal(StopReason.RateLimited, stopped.Reason);
    }

    private static Task<RunRefusedException> RefusedAsync(TestAccount account) =>
        Assert.ThrowsAsync<RunRefusedException>(() => account.Source.ReadAccountAsync(TestAccount.Cancel));
}
