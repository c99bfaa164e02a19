using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Deployed;

/// <summary>Calls to moto before it checks who calls.</summary>
internal sealed class MotoApi(string url) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = new Uri(url) };

    /// <summary>A call in the form of the query services.</summary>
    public async Task<XDocument> QueryAsync(string service, string version, params (string Name, string Value)[] fields)
    {
        var content = new FormUrlEncodedContent(
            fields.Append((Name: "Version", Value: version)).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return XDocument.Parse(await SendAsync(HttpMethod.Post, "/", service, content));
    }

    /// <summary>A call in the form of the JSON services.</summary>
    public async Task<JsonNode> CallAsync(string service, string target, JsonNode body)
    {
        var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.1");
        content.Headers.Add("X-Amz-Target", target);
        return Json.Parse(await SendAsync(HttpMethod.Post, "/", service, content));
    }

    public async Task<JsonNode> GetAsync(string service, string path) =>
        Json.Parse(await SendAsync(HttpMethod.Get, path, service, null));

    /// <summary>Makes a sender of mails known.</summary>
    public Task VerifyAsync(string address) => SendAsync(
        HttpMethod.Post,
        "/v2/email/identities",
        "ses",
        new StringContent(
            new JsonObject { ["EmailIdentity"] = address }.ToJsonString(), Encoding.UTF8, "application/json"));

    public Task PutAsync(string path, byte[]? bytes = null) =>
        SendAsync(HttpMethod.Put, path, "s3", bytes is null ? null : new ByteArrayContent(bytes));

    /// <summary>From the next call on, moto checks signatures and rights.</summary>
    public Task CheckRightsAsync() =>
        SendAsync(HttpMethod.Post, "/moto-api/reset-auth", "s3", new StringContent("0", Encoding.ASCII, "text/plain"));

    public void Dispose() => client.Dispose();

    public static string Value(XDocument answer, string name) =>
        answer.Descendants().First(element => element.Name.LocalName == name).Value;

    private async Task<string> SendAsync(HttpMethod method, string path, string service, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        // moto finds the service by the scope of the signature, which it does not check yet.
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256",
            $"Credential=key/20261102/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{service} {path}: {text}");
    }
}
