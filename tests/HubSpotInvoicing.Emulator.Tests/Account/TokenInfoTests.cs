namespace HubSpotInvoicing.Emulator.Tests.Account;

public sealed class TokenInfoTests
{
    private const string Path = "/oauth/v2/private-apps/get/access-token-info";

    [Theory]
    [InlineData(TokenKind.ServiceKey, false)]
    [InlineData(TokenKind.LegacyPrivateApp, true)]
    public async Task A_lasting_token_tells_its_account_its_scopes_and_perhaps_its_app(TokenKind kind, bool hasApp)
    {
        await using var account = await TestAccount.StartAsync(o => o with
        {
            Token = kind,
            Scopes = ["crm.objects.companies.read"],
        });

        var answer = await account.PostAsync(Path, Json.Of(("tokenKey", "pat-emulator-demo")));

        Assert.Equal(200, answer.Status);
        Assert.Equal(4242001, (long?)answer.Body["hubId"]);
        Assert.Equal("crm.objects.companies.read", (string?)answer.Body["scopes"]?[0]);
        Assert.Equal(hasApp, answer.Body["appId"] is not null);
    }

    [Theory]
    [InlineData(TokenKind.ServiceKey, "pat-other")]
    [InlineData(TokenKind.OAuth, "pat-emulator-demo")]
    public async Task Another_token_is_not_known(TokenKind kind, string token)
    {
        await using var account = await TestAccount.StartAsync(o => o with { Token = kind });

        Assert.Equal(404, (await account.PostAsync(Path, Json.Of(("tokenKey", token)))).Status);
    }

    [Fact]
    public async Task The_date_of_an_answer_is_the_accounts_and_may_be_wrong()
    {
        await using var account = await TestAccount.StartAsync();
        const string path = "/account-info/2026-09/details";

        var right = (await account.GetAsync(path)).Headers.Date;
        account.Emulator.Switches.ClockSkew = TimeSpan.FromMinutes(-10);
        var behind = (await account.GetAsync(path)).Headers.Date;

        Assert.Equal(account.Clock.GetUtcNow(), right);
        Assert.Equal(account.Clock.GetUtcNow().AddMinutes(-10), behind);
    }
}
