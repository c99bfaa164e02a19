using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Servers;

/// <summary>
/// An SES that knows one sender; it has a process of its own, because moto shows mails only where no bucket is.
/// </summary>
public sealed class SesServer : IAsyncLifetime
{
    public const string Sender = "billing@association.example";

    private MotoProcess? process;
    private HttpClient client = new();

    internal InstantClock Clock { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (!MotoProcess.IsThere)
        {
            return;
        }

        process = MotoProcess.Start();
        client.Dispose();
        client = new HttpClient { BaseAddress = new Uri(await process.Url) };
        await VerifyAsync(client);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    /// <summary>The mails that went to the address, as they were handed in.</summary>
    public async Task<IReadOnlyList<string>> MailsToAsync(string address)
    {
        using var data = await client.GetFromJsonAsync<JsonDocument>(new Uri("/moto-api/data.json", UriKind.Relative))
            ?? throw new InvalidOperationException("moto shows nothing.");
        return
        [
            .. data.RootElement.GetProperty("ses").GetProperty("RawMessage").EnumerateArray()
                .Where(mail => mail.GetProperty("destinations").EnumerateArray().Any(to => to.GetString() == address))
                .Select(mail => mail.GetProperty("raw_data").GetString() ?? ""),
        ];
    }

    /// <summary>Makes the sender known.</summary>
    internal static async Task VerifyAsync(HttpClient client)
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

    internal SesSender Open(FaultyLine? line = null, AWSCredentials? credentials = null)
    {
        MotoProcess.SkipWithout();
        return OpenAt(client.BaseAddress?.AbsoluteUri ?? "", line, credentials);
    }

    internal SesSender OpenAt(string url, FaultyLine? line = null, AWSCredentials? credentials = null) =>
        OpenAt(url, credentials ?? new BasicAWSCredentials("key", "secret"), Clock, line);

    internal static SesSender OpenAt(string url, AWSCredentials credentials, TimeProvider clock, FaultyLine? line) =>
        new(CallerAt(url, credentials, clock, line));

    internal static AwsCaller CallerAt(string url, AWSCredentials credentials, TimeProvider clock, FaultyLine? line) =>
        new(
            Microsoft.Extensions.Options.Options.Create(new AwsOptions { ServiceUrl = url }),
            clock,
            new Random(1),
            credentials,
            line?.ToHandler());
}
