using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class SesChannelTests
{
    private const string Sender = "billing@association.example";

    [Fact]
    public async Task Each_member_and_finance_get_one_mail_however_often_the_month_is_run()
    {
        MotoProcess.SkipWithout();
        await using var moto = MotoProcess.Start();
        using var client = new HttpClient { BaseAddress = new Uri(await moto.Url) };
        await VerifyAsync(client);
        await using var account = await EmulatedAccount.StartAsync(companies: 3);
        Configure(account.Machine.Environment, await moto.Url);

        var first = await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period);
        var again = await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period);

        Assert.True((ExitCode.Done, ExitCode.Done) == (first, again), account.Machine.Error + account.Machine.Output);
        var subjects = await SubjectsAsync(client);
        Assert.Equal(3, subjects.Count(s => s.StartsWith("Invoice ", StringComparison.Ordinal)));
        Assert.Equal(2, subjects.Count(s => s.StartsWith("Membership invoices", StringComparison.Ordinal)));
        Assert.Empty(account.World.Mails);
        Assert.Contains("report mail    sent by SES as ", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_sender_the_run_does_not_start()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 1);
        account.Machine.Environment["Delivering__Channel"] = "Ses";

        var exit = await account.Machine.RunAsync("run");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(
            "Delivering:Channel is Ses, and Mail:From is not set.", account.Machine.Error, StringComparison.Ordinal);
        Assert.Empty(account.World.Invoices);
    }

    private static void Configure(Dictionary<string, string> settings, string url)
    {
        // The AWS SDK looks for credentials in the process alone.
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "key");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "secret");
        settings["Delivering__Channel"] = "Ses";
        settings["Mail__Channel"] = "Ses";
        settings["Mail__From"] = Sender;
        settings["Mail__To"] = "finance@association.example";
        settings["Aws__ServiceUrl"] = url;
    }

    private static async Task VerifyAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/email/identities")
        {
            Content = new StringContent($"{{\"EmailIdentity\":\"{Sender}\"}}", Encoding.ASCII, "application/json"),
        };
        // moto finds the service by the scope of the signature, which it does not check here.
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256", "Credential=key/20261102/us-east-1/ses/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<IReadOnlyList<string>> SubjectsAsync(HttpClient client)
    {
        using var data = await client.GetFromJsonAsync<JsonDocument>(new Uri("/moto-api/data.json", UriKind.Relative))
            ?? throw new InvalidOperationException("moto shows nothing.");
        return
        [
            .. data.RootElement.GetProperty("ses").GetProperty("RawMessage").EnumerateArray()
                .Select(mail => SubjectOf(mail.GetProperty("raw_data").GetString() ?? "")),
        ];
    }

    private static string SubjectOf(string message)
    {
        var subject = message.Split("Subject: ")[1].Split("\r\nMessage-ID:")[0];
        return string.Concat(subject.Split("\r\n ").Select(word => word.StartsWith("=?", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word[10..^2]))
            : word));
    }
}
