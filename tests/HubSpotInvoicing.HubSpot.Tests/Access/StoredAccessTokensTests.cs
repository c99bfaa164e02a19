using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.HubSpot.Access;

public sealed class StoredAccessTokensTests
{
    private const string First = """{"accessToken": "pat-emulator-demo"}""";
    private const string Second = """{"accessToken": "pat-rotated"}""";
    private const string Grant = """{"clientId": "app-1", "clientSecret": "secret-1", "refreshToken": "refresh-1"}""";
    private const string TokenPath = "/oauth/{version}/token";

    private static readonly EmulatorOptions WithApp = new() { App = new OAuthApp("app-1", "secret-1", "refresh-1") };

    [Fact]
    public async Task Credentials_are_read_once_for_many_requests()
    {
        var kept = new KeptCredentials(First);
        await using var account = await TestAccount.StartAsync(new TestSetup { Credentials = kept });

        await ReadAsync(account);
        await ReadAsync(account);

        Assert.Equal(1, kept.Reads);
    }

    [Fact]
    public async Task A_token_that_was_exchanged_is_read_again_when_HubSpot_refuses_the_old_one()
    {
        var kept = new KeptCredentials(First);
        await using var account = await TestAccount.StartAsync(new TestSetup { Credentials = kept });
        await ReadAsync(account);

        kept.Json = Second;
        account.Emulator.Switches.AccessToken = "pat-rotated";
        await ReadAsync(account);

        Assert.Equal(2, kept.Reads);
        Assert.Single(account.Emulator.Traffic.Requests, r => r.Status == 401);
    }

    [Fact]
    public async Task Requests_that_are_refused_at_the_same_time_read_the_credentials_once()
    {
        var kept = new KeptCredentials(First);
        await using var account = await TestAccount.StartAsync(new TestSetup { Credentials = kept });
        await ReadAsync(account);

        kept.Json = Second;
        account.Emulator.Switches.AccessToken = "pat-rotated";
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ReadAsync(account)));

        Assert.Equal(2, kept.Reads);
    }

    [Fact]
    public async Task A_token_that_nobody_exchanged_is_refused_for_good()
    {
        var kept = new KeptCredentials(First);
        await using var account = await TestAccount.StartAsync(new TestSetup { Credentials = kept });
        account.Emulator.Switches.AccessToken = "pat-rotated";

        await Assert.ThrowsAsync<RunRefusedException>(() => ReadAsync(account));

        Assert.Equal(2, kept.Reads);
        Assert.Single(account.Emulator.Traffic.Requests);
    }

    [Fact]
    public async Task A_short_token_is_exchanged_before_it_runs_out()
    {
        var clock = new InstantClock();
        await using var account = await TestAccount.StartAsync(
            WithApp, new TestSetup { Credentials = new KeptCredentials(Grant), SharedClock = clock });

        await ReadAsync(account);
        clock.Advance(TimeSpan.FromMinutes(24));
        await ReadAsync(account);
        clock.Advance(TimeSpan.FromMinutes(1));
        await ReadAsync(account);

        Assert.Equal(2, account.Emulator.Traffic.Requests.Count(r => r.Template == TokenPath));
        Assert.DoesNotContain(account.Emulator.Traffic.Requests, r => r.Status == 401);
    }

    [Fact]
    public async Task A_short_token_that_ran_out_early_is_exchanged_as_well()
    {
        var app = WithApp.App! with { TokenLifetime = TimeSpan.FromMinutes(6) };
        var clock = new InstantClock();
        await using var account = await TestAccount.StartAsync(
            WithApp with
            {
                App = app,
            },
            new TestSetup { Credentials = new KeptCredentials(Grant), SharedClock = clock });
        account.Emulator.Faults.When(r => r.Template != TokenPath, Fault.Status(401, FaultMoment.BeforeCommit));

        await ReadAsync(account);

        Assert.Equal(2, account.Emulator.Traffic.Requests.Count(r => r.Template == TokenPath));
    }

    [Fact]
    public async Task A_token_service_that_fails_does_not_stop_the_run_while_the_token_lasts()
    {
        var clock = new InstantClock();
        await using var account = await TestAccount.StartAsync(
            WithApp, new TestSetup { Credentials = new KeptCredentials(Grant), SharedClock = clock });
        await ReadAsync(account);
        clock.Advance(TimeSpan.FromMinutes(26));
        account.Emulator.Faults.When(
            r => r.Template == TokenPath, Fault.Status(503, FaultMoment.BeforeCommit), times: 100);

        await ReadAsync(account);

        Assert.DoesNotContain(account.Emulator.Traffic.Requests, r => r.Status == 401);
    }

    [Fact]
    public async Task A_token_service_that_fails_for_a_moment_is_asked_again()
    {
        await using var account = await TestAccount.StartAsync(
            WithApp,
            new TestSetup { Credentials = new KeptCredentials(Grant) });
        account.Emulator.Faults.When(
            r => r.Template == TokenPath, Fault.Status(503, FaultMoment.BeforeCommit), times: 2);

        await ReadAsync(account);

        Assert.Equal(3, account.Emulator.Traffic.Requests.Count(r => r.Template == TokenPath));
    }

    [Theory]
    [InlineData("secret-1", "refresh-2")]
    [InlineData("secret-2", "refresh-1")]
    public async Task A_grant_that_HubSpot_refuses_is_said_without_showing_it(string clientSecret, string refreshToken)
    {
        var grant =
            $$"""{"clientId": "app-1", "clientSecret": "{{clientSecret}}", "refreshToken": "{{refreshToken}}"}""";
        await using var account = await TestAccount.StartAsync(
            WithApp, new TestSetup { Credentials = new KeptCredentials(grant) });

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ReadAsync(account));

        Assert.Equal("HubSpot refused the app's refresh token (400).", refused.Problem);
        Assert.DoesNotContain(
            account.Log.Lines,
            l => l.Contains("-1", StringComparison.Ordinal) || l.Contains("-2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_attempt_of_an_exchange_is_in_the_audit_trail_and_shows_no_credential()
    {
        await using var account = await TestAccount.StartAsync(
            WithApp,
            new TestSetup { Credentials = new KeptCredentials(Grant) });
        account.Emulator.Faults.When(
            r => r.Template == TokenPath, Fault.Status(503, FaultMoment.BeforeCommit), times: 1);

        await ReadAsync(account);

        var trail = account.Log.Lines.Where(l => l.Contains("/oauth/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, trail.Count);
        Assert.Matches(
            @"^POST /oauth/2026-03/token ended Answered with 503 in \d+ ms: read access tokens \(attempt 1, .*request \d+ bytes",
            trail[0]);
        Assert.Matches(
            @"^POST /oauth/2026-03/token answered 200 in \d+ ms: read 1 access tokens \(attempt 2,", trail[1]);
        Assert.DoesNotContain(trail, l => l.Contains("secret-1", StringComparison.Ordinal)
            || l.Contains("refresh-1", StringComparison.Ordinal) || l.Contains("app-1", StringComparison.Ordinal));
    }

    private static Task<Account> ReadAsync(TestAccount account) => account.Source.ReadAccountAsync(TestAccount.Cancel);
}
