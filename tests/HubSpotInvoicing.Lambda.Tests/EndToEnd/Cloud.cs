using System.Globalization;
using System.Text;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Lambda.Emulation;
using HubSpotInvoicing.Testing.Servers;

[assembly: AssemblyFixture(typeof(MotoServer))]
[assembly: AssemblyFixture(typeof(QuietSurroundings))]

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>An association's account: the function as a process of its own, a bucket, an embedded HubSpot.</summary>
internal sealed class Cloud : IAsyncDisposable
{
    public const string Period = "2026-11";
    public const string PeriodEvent = $$"""{"period":"{{Period}}"}""";

    private static readonly EmulatorOptions Members =
        new() { Companies = 60, Seed = 7, Edges = MembershipEdges.WithoutFailures };

    private const string OwnFolder = "TMPDIR";

    private static int count;

    private readonly string folder;
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };

    private Cloud(HubSpotEmulator hubSpot, LambdaEmulator lambda, string folder)
    {
        this.folder = folder;
        HubSpot = hubSpot;
        Lambda = lambda;
    }

    public HubSpotEmulator HubSpot { get; }

    public LambdaEmulator Lambda { get; }

    public FunctionProcess Process => Lambda.Process ?? throw new InvalidOperationException("There is no process.");

    public IReadOnlyList<SentMail> Mails => [.. HubSpot.World.Mails.Where(m => m.Delivered)];

    /// <summary>Starts all but the process, which comes with the first request; skips the test without moto.</summary>
    /// <param name="moto">The bucket.</param>
    /// <param name="limits">The function's limits.</param>
    /// <param name="settings">Further environment variables; an empty value takes one away.</param>
    public static Task<Cloud> StartAsync(
        MotoServer moto, FunctionLimits? limits = null, params IReadOnlyList<(string Name, string Value)> settings) =>
        StartAsync(moto, limits, app: null, settings);

    /// <param name="moto">The bucket.</param>
    /// <param name="limits">The function's limits.</param>
    /// <param name="app">An app that may act in the HubSpot account.</param>
    /// <param name="settings">Further environment variables; an empty value takes one away.</param>
    public static async Task<Cloud> StartAsync(
        MotoServer moto, FunctionLimits? limits, OAuthApp? app, IReadOnlyList<(string Name, string Value)> settings)
    {
        var bucket = moto.Url;
        var hubSpot = await HubSpotEmulator.StartAsync(
            Members with { App = app }, TestContext.Current.CancellationToken);
        var environment = EnvironmentOf(hubSpot, bucket);
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
            if (value.Length == 0)
            {
                environment.Remove(name);
            }
        }

        var process = new FunctionProcess(FunctionPackage.Command, environment);
        var lambda = await LambdaEmulator.StartAsync(process, limits ?? new FunctionLimits());
        return new Cloud(hubSpot, lambda, environment[OwnFolder]);
    }

    /// <summary>Asks and waits for the answer.</summary>
    public async Task<FunctionAnswer> InvokeAsync(string json)
    {
        using var answer = await PostAsync(json, "RequestResponse");
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isError = answer.Headers.TryGetValues("X-Amz-Function-Error", out _);
        return new FunctionAnswer(body, isError ? Json.TextOf(body, "errorType") : null);
    }

    /// <summary>Hands an event over, as a schedule does, and waits until it is settled, repeats included.</summary>
    public async Task<EventFate> SendAsync(string json)
    {
        using var answer = await PostAsync(json, "Event");
        return await Lambda.FateOf(answer.Headers.GetValues("x-amzn-RequestId").Single());
    }

    /// <summary>What each company was billed: key, status, total, mails that really left, dues; by key.</summary>
    public IReadOnlyList<string> Billed()
    {
        var mails = Mails.ToLookup(m => m.SendId);
        return
        [
            .. HubSpot.World.Invoices
                .Where(i => !i.Archived)
                .Select(i => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{i.Key} {i.Status} {i.AmountBilled} mails={mails[i.Key].Count()} dues={DuesOf(i)}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What the process wrote, for a test that fails.</summary>
    public string Log() => string.Join(Environment.NewLine, Process.Log);

    public async ValueTask DisposeAsync()
    {
        await Lambda.DisposeAsync();
        await HubSpot.DisposeAsync();
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Dictionary<string, string> EnvironmentOf(HubSpotEmulator hubSpot, string bucket) => new()
    {
        ["AWS_ACCESS_KEY_ID"] = "key",
        ["AWS_SECRET_ACCESS_KEY"] = "secret",
        ["AWS_REGION"] = "us-east-1",
        // Each environment has a /tmp of its own, which AWS leaves as it is when it starts the process anew.
        [OwnFolder] = Directory.CreateTempSubdirectory("lambda-tmp-").FullName,
        ["HubSpot__BaseUrl"] = hubSpot.BaseAddress.ToString(),
        ["HubSpot__AccessToken"] = "pat-emulator-demo",
        ["HubSpot__PortalId"] = "4242001",
        ["HubSpot__Tier"] = "none",
        ["HubSpot__RetryDelayMs"] = "10",
        // The emulated HubSpot carries out at once what it gets, or never.
        ["Invoicing__LateWriteSeconds"] = "0",
        ["Delivering__TemplateEmailId"] = "4126643121",
        ["Storage__Bucket"] = MotoServer.Bucket,
        ["Storage__Prefix"] = $"lambda-{Interlocked.Increment(ref count)}",
        ["Storage__ServiceUrl"] = bucket,
    };

    private async Task<HttpResponseMessage> PostAsync(string json, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Lambda.InvokeApi)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Amz-Invocation-Type", type);
        var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.EnsureSuccessStatusCode();
    }

    private string? DuesOf(StoredInvoice invoice) =>
        HubSpot.World.FindCompany(invoice.CompanyIds.Single())?["membership_dues"];
}
