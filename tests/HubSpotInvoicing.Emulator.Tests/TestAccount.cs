using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests;

/// <summary>One emulated account and a client that calls it over real HTTP.</summary>
internal sealed class TestAccount : IAsyncDisposable
{
    private const string ObjectsPath = "/crm/objects/2026-09";

    private readonly HttpClient client;

    private TestAccount(HubSpotEmulator emulator, HandClock clock, string token)
    {
        Emulator = emulator;
        Clock = clock;
        client = new HttpClient { BaseAddress = emulator.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public HubSpotEmulator Emulator { get; }

    public HandClock Clock { get; }

    public World World => Emulator.World;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TestAccount> StartAsync(Func<EmulatorOptions, EmulatorOptions>? change = null)
    {
        var clock = new HandClock();
        var options = new EmulatorOptions { TimeProvider = clock };
        options = change?.Invoke(options) ?? options;
        var emulator = await HubSpotEmulator.StartAsync(options, Cancel);
        return new TestAccount(emulator, clock, options.AccessToken);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<Answer> PutAsync(string path) => SendAsync(HttpMethod.Put, path, null);

    public Task<Answer> PostAsync(string path, JsonNode body) => SendAsync(HttpMethod.Post, path, body.ToJsonString());

    public Task<Answer> PostTextAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    public Task<Answer> PatchAsync(string path, JsonNode body) =>
        SendAsync(HttpMethod.Patch, path, body.ToJsonString());

    public Task<Answer> BatchAsync(string type, string verb, params JsonNode[] inputs) =>
        PostAsync($"{ObjectsPath}/{type}/batch/{verb}", new JsonObject { ["inputs"] = new JsonArray(inputs) });

    public Task<Answer> CreateAsync(string type, JsonObject properties, params JsonNode[] associations) =>
        PostAsync($"{ObjectsPath}/{type}", new JsonObject
        {
            ["properties"] = properties,
            ["associations"] = new JsonArray(associations),
        });

    public Task<Answer> ReadAsync(string type, string id, string properties = "") =>
        GetAsync($"{ObjectsPath}/{type}/{id}?properties={properties}");

    public Task<Answer> EditAsync(string type, string id, JsonObject properties, string version = "2026-09") =>
        PatchAsync($"/crm/objects/{version}/{type}/{id}", new JsonObject { ["properties"] = properties });

    public Task<Answer> SearchAsync(JsonObject body, string type = "companies") =>
        PostAsync($"{ObjectsPath}/{type}/search", body);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body, string? token = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await client.SendAsync(request, Cancel);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancel), response.Headers);
    }

    public long AddCompany(string name, params (string Name, string Value)[] properties) =>
        World.AddCompany(properties.Append(("name", name)).ToDictionary(pair => pair.Item1, pair => pair.Item2));

    public long AddContact(string email) => World.AddContact(new Dictionary<string, string> { ["email"] = email });

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Emulator.DisposeAsync();
    }
}
