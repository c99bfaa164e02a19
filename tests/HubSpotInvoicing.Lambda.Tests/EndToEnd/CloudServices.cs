using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>
/// Secrets Manager and SES of an account; in a process of their own, because moto shows mails only where no bucket is.
/// </summary>
public sealed class CloudServices : IAsyncLifetime
{
    public const string Sender = "billing@association.example";
    public const string Finance = "finance@association.example";

    private static int count;

    private MotoProcess? process;
    private HttpClient client = new();

    /// <summary>Its address; a test that asks on a machine without moto is skipped.</summary>
    public string Url
    {
        get
        {
            MotoProcess.SkipWithout();
            return client.BaseAddress?.AbsoluteUri ?? "";
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!MotoProcess.IsThere)
        {
            return;
        }

        process = MotoProcess.Start();
        client.Dispose();
        client = new HttpClient { BaseAddress = new Uri(await process.Url) };
        await CallAsync("ses", "/v2/email/identities", "", new { EmailIdentity = Sender });
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    /// <summary>Makes a secret and gives its name.</summary>
    public async Task<string> CreateSecretAsync(string text)
    {
        var name = $"hubspot-{Interlocked.Increment(ref count)}";
        await CallAsync("secretsmanager", "/", "secretsmanager.CreateSecret", new { Name = name, SecretString = text });
        return name;
    }

    public Task ExchangeSecretAsync(string name, string text) => CallAsync(
        "secretsmanager", "/", "secretsmanager.PutSecretValue", new { SecretId = name, SecretString = text });

    /// <summary>Every mail that was handed in, as it was, with the addresses that it went to.</summary>
    public async Task<IReadOnlyList<(string To, string Text)>> MailsAsync()
    {
        using var data = await client.GetFromJsonAsync<JsonDocument>(new Uri("/moto-api/data.json", UriKind.Relative))
            ?? throw new InvalidOperationException("moto shows nothing.");
        return
        [
            .. data.RootElement.GetProperty("ses").GetProperty("RawMessage").EnumerateArray().Select(mail => (
                mail.GetProperty("destinations")[0].GetString() ?? "", mail.GetProperty("raw_data").GetString() ?? "")),
        ];
    }

    private async Task CallAsync(string service, string path, string target, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Amz-Target", target);
        // moto finds the service by the scope of the signature, which it does not check here.
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256",
            $"Credential=key/20261102/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
