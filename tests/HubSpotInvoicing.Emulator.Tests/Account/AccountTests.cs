namespace HubSpotInvoicing.Emulator.Tests.Account;

public sealed class AccountTests
{
    [Fact]
    public async Task Details_name_the_account_its_zone_and_its_currencies()
    {
        await using var account = await TestAccount.StartAsync(o => o with { AdditionalCurrencies = ["CAD"] });

        var details = (await account.GetAsync("/account-info/2026-09/details")).Body;

        Assert.Equal(4242001, (long?)details["portalId"]);
        Assert.Equal("America/New_York", (string?)details["timeZone"]);
        Assert.Equal("USD", (string?)details["companyCurrency"]);
        Assert.Equal("CAD", (string?)details["additionalCurrencies"]?[0]);
        Assert.Equal("DEVELOPER_TEST", (string?)details["accountType"]);
        Assert.Equal("-05:00", (string?)details["utcOffset"]);
    }

    [Fact]
    public async Task Usage_counts_the_day_and_resets_at_midnight_of_the_accounts_zone()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Tier = AccountTier.Starter });
        const string path = "/account-info/2026-09/api-usage/daily/private-apps";

        await account.GetAsync("/account-info/2026-09/details");
        var usage = (await account.GetAsync(path)).Results[0];
        account.Clock.Advance(TimeSpan.FromHours(14));
        var tomorrow = (await account.GetAsync(path)).Results[0];

        Assert.Equal(250_000, (int?)usage["usageLimit"]);
        Assert.Equal(2, (int?)usage["currentUsage"]);
        Assert.Equal("2026-11-22T05:00:00.000Z", (string?)usage["resetsAt"]);
        Assert.Equal(1, (int?)tomorrow["currentUsage"]);
    }
}
