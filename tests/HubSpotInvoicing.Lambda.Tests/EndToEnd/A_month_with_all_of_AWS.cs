using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>
/// Credentials in Secrets Manager, mails by SES, ledger and reports in a bucket; the function as its own process.
/// </summary>
public sealed class A_month_with_all_of_AWS(MotoServer moto, UndisturbedMonth undisturbed, CloudServices services)
    : IClassFixture<UndisturbedMonth>, IClassFixture<CloudServices>
{
    private const string Token = """{"accessToken": "pat-emulator-demo"}""";

    [Fact]
    public async Task Goes_on_with_the_new_token_when_the_secret_is_exchanged_in_mid_run()
    {
        var expected = await undisturbed.ReadAsync();
        var secret = await services.CreateSecretAsync(Token);
        await using var cloud = await StartAsync(secret);
        var met = 0;
        cloud.HubSpot.Faults.Received = async (request, _) =>
        {
            if (request.Template.EndsWith("invoices/batch/create", StringComparison.Ordinal)
                && Interlocked.Increment(ref met) == 1)
            {
                await services.ExchangeSecretAsync(secret, """{"accessToken": "pat-exchanged"}""");
                cloud.HubSpot.Switches.AccessToken = "pat-exchanged";
            }
        };

        var fate = await cloud.SendAsync(Cloud.PeriodEvent);

        Assert.Single(fate.Attempts);
        Assert.True(fate.Succeeded, fate.Attempts[^1].Body);
        Assert.Equal(expected.Billed, cloud.Billed());
        Assert.DoesNotContain("pat-", cloud.Log() + fate.Attempts[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_the_secret_once_for_all_invocations_of_a_process()
    {
        var secret = await services.CreateSecretAsync(Token);
        await using var cloud = await StartAsync(secret);
        await cloud.InvokeAsync("""{"period":"2026-11","dryRun":true}""");
        await services.ExchangeSecretAsync(secret, "nonsense");

        var answer = await cloud.InvokeAsync("""{"period":"2026-11","dryRun":true}""");

        Assert.False(answer.IsError, answer.Body);
    }

    [Fact]
    public async Task Asks_for_tokens_of_its_own_when_the_secret_is_an_apps()
    {
        var expected = await undisturbed.ReadAsync();
        var secret = await services.CreateSecretAsync(
            """{"clientId": "app-1", "clientSecret": "hidden-1", "refreshToken": "hidden-2"}""");
        await using var cloud = await StartAsync(secret, new OAuthApp("app-1", "hidden-1", "hidden-2"));
        cloud.HubSpot.Switches.AccessToken = "another";

        var fate = await cloud.SendAsync(Cloud.PeriodEvent);

        Assert.True(fate.Succeeded, fate.Attempts[^1].Body);
        Assert.Equal(expected.Billed, cloud.Billed());
        Assert.DoesNotContain("hidden-", cloud.Log(), StringComparison.Ordinal);
        var exchange = Assert.Single(cloud.Process.Log, l => l.Contains("/oauth/", StringComparison.Ordinal));
        Assert.Contains("\"runId\"", exchange, StringComparison.Ordinal);
        Assert.Contains($"\"requestId\":\"{fate.RequestId}\"", exchange, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "it is not a JSON object of texts")]
    [InlineData("""{"accessToken": ""}""", "the field accessToken is empty")]
    public async Task Says_what_is_wrong_with_the_secret_and_does_not_show_it(string text, string problem)
    {
        var secret = await services.CreateSecretAsync(text);
        await using var cloud = await StartAsync(secret);

        var answer = await cloud.InvokeAsync(Cloud.PeriodEvent);

        Assert.Equal("RunRefusedException", answer.ErrorType);
        Assert.Contains($"The secret '{secret}' cannot be used: {problem}.", answer.Body, StringComparison.Ordinal);
        Assert.Equal(0, cloud.HubSpot.Traffic.Calls);
    }

    [Fact]
    public async Task Mails_each_invoice_once_and_the_report_by_SES()
    {
        var expected = await undisturbed.ReadAsync();
        var secret = await services.CreateSecretAsync(Token);
        await using var cloud = await StartAsync(
            secret,
            app: null,
            ("Delivering__Channel", "Ses"),
            ("Mail__Channel", "Ses"),
            ("Mail__From", CloudServices.Sender),
            ("Mail__To", CloudServices.Finance));

        var first = await cloud.SendAsync(Cloud.PeriodEvent);
        var billed = (await services.MailsAsync()).Where(m => m.To != CloudServices.Finance).ToList();
        var second = await cloud.SendAsync(Cloud.PeriodEvent);

        Assert.True(first.Succeeded, first.Attempts[^1].Body);
        Assert.True(second.Succeeded, second.Attempts[^1].Body);
        var mails = await services.MailsAsync();
        Assert.Equal(expected.Billed.Count(b => b.Contains("mails=1", StringComparison.Ordinal)), billed.Count);
        Assert.Equal(billed, mails.Where(m => m.To != CloudServices.Finance));
        Assert.Equal(2, mails.Count(m => m.To == CloudServices.Finance));
        Assert.Contains("text/csv", mails.First(m => m.To == CloudServices.Finance).Text, StringComparison.Ordinal);
        Assert.Empty(cloud.Mails);
    }

    [Fact]
    public async Task Is_not_repeated_by_AWS_when_a_brake_has_closed()
    {
        await using var cloud = await Cloud.StartAsync(moto, null, ("Running__InvoicesMax", "5"));

        var fate = await cloud.SendAsync(Cloud.PeriodEvent);

        Assert.True(Assert.Single(fate.Attempts) is { ErrorType: null } answer
            && Json.TextOf(answer.Body, "stoppedBy") == "BrakeClosed", fate.Attempts[^1].Body);
        Assert.Equal(5, cloud.Mails.Count);
    }

    private Task<Cloud> StartAsync(
        string secret,
        OAuthApp? app = null,
        params IReadOnlyList<(string Name, string Value)> settings) =>
        Cloud.StartAsync(
            moto,
            null,
            app,
            [
                ("HubSpot__AccessToken", ""),
                ("Secrets__HubSpotSecret", secret),
                ("Aws__ServiceUrl", services.Url),
                .. settings,
            ]);
}
