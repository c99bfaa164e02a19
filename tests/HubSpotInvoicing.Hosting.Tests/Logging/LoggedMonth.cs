using System.Text.Json;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.HubSpot;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting.Logging;

/// <summary>
/// A month in an account, run as a host runs it, with every level of the log on unless a test says otherwise.
/// </summary>
internal sealed class LoggedMonth : IAsyncDisposable
{
    public const string Token = "pat-telltale-token";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hubspot-invoicing-");
    private readonly StringWriter lines = new();

    private LoggedMonth(HubSpotEmulator hubSpot) => HubSpot = hubSpot;

    public HubSpotEmulator HubSpot { get; }

    /// <summary>The least important lines that are written.</summary>
    public LogLevel Level { get; init; } = LogLevel.Trace;

    public string Log => lines.ToString();

    public IReadOnlyList<JsonElement> Events =>
    [
        .. Log.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement),
    ];

    public static async Task<LoggedMonth> StartAsync(LogLevel level = LogLevel.Trace) => new(
        await HubSpotEmulator.StartAsync(
            new EmulatorOptions { AccessToken = Token }, TestContext.Current.CancellationToken))
    {
        Level = level,
    };

    /// <summary>Adds a company that renews, and a contact whom its invoice goes to.</summary>
    public void Add(string name, string type, string address)
    {
        var company = HubSpot.World.AddCompany(new Dictionary<string, string>
        {
            ["name"] = name,
            ["next_renewal_date"] = "2026-11-15",
            ["membership_type"] = type,
        });
        var contact = HubSpot.World.AddContact(new Dictionary<string, string>
        {
            ["email"] = address,
            ["firstname"] = name,
            ["lastname"] = name,
        });
        HubSpot.World.Associate(company, contact, ContactRole.Billing);
    }

    public async Task<RunResult> RunAsync(string? baseUrl = null)
    {
        var settings = new ProductSettings();
        settings.HubSpot.BaseUrl = baseUrl ?? HubSpot.BaseAddress.ToString();
        settings.HubSpot.AccessToken = Token;
        settings.HubSpot.Tier = HubSpotTier.None;
        settings.HubSpot.RetryDelayMs = 1;
        settings.Invoicing.ReadBackDelayMs = 1;
        settings.Delivering.Channel = DeliveryChannel.HubSpot;
        settings.Delivering.TemplateEmailId = 4126643121;
        await using var services = Composition.Compose(Parts(), settings, folder.FullName);
        return await services.GetRequiredService<NotifiedRun>().ExecuteAsync(
            new RunRequest { Period = BillingPeriod.Parse("2026-11") },
            new Progress<RunProgress>(),
            TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await HubSpot.DisposeAsync();
        await lines.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private HostParts Parts() => new()
    {
        Clock = TimeProvider.System,
        Chance = new Random(1),
        Directory = folder.FullName,
        Logging = logging => logging
            .SetMinimumLevel(Level)
            .AddJsonLines(TextWriter.Synchronized(lines), TimeProvider.System),
    };
}
