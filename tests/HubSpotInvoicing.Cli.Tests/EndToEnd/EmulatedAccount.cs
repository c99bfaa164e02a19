using System.Globalization;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Cli.EndToEnd;

/// <summary>
/// A machine whose settings point at a HubSpot of its own, in which everybody renews in November 2026.
/// </summary>
internal sealed class EmulatedAccount : IAsyncDisposable
{
    public const string Period = "2026-11";

    private readonly HubSpotEmulator emulator;

    private EmulatedAccount(HubSpotEmulator emulator, EmulatorOptions options)
    {
        this.emulator = emulator;
        foreach (var (name, value) in EmbeddedAccount.VariablesFor(emulator, options))
        {
            Machine.Environment[name] = value;
        }

        Machine.Environment["HubSpot__RetryCountMax"] = "0";
        Machine.Environment["Invoicing__ReadBackDelayMs"] = "1";
    }

    public Machine Machine { get; } = new();

    public World World => emulator.World;

    public long Calls => emulator.Traffic.Calls;

    public static async Task<EmulatedAccount> StartAsync(
        int companies = 0, IReadOnlyCollection<string>? scopes = null)
    {
        var options = new EmulatorOptions
        {
            Companies = companies,
            AnchorPeriod = Period,
            Scopes = scopes,
            TimeProvider = new ShiftedClock(Machine.Noon),
        };
        return new EmulatedAccount(
            await HubSpotEmulator.StartAsync(options, TestContext.Current.CancellationToken), options);
    }

    /// <summary>Every file of the ledger with its content and the moment of its last change.</summary>
    public IReadOnlyList<(string Path, string Content, DateTime At)> Ledger() =>
    [
        .. Directory.GetFiles(Machine.PathOf("invoicing/ledger"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(file), File.GetLastWriteTimeUtc(file))),
    ];

    /// <summary>A service provider that can be billed, with a contact of its own.</summary>
    public long AddProvider(string renewal = "2026-11-20") => AddCompany("Service Provider", renewal, []);

    /// <summary>A manufacturer whose sales of zero make its quote wait for a person.</summary>
    public long AddHeld() => AddCompany("Manufacturer", "2026-11-20", new() { ["sales_volume"] = "0" });

    public async ValueTask DisposeAsync()
    {
        await emulator.DisposeAsync();
        Machine.Dispose();
    }

    private long AddCompany(string type, string renewal, Dictionary<string, string> figures)
    {
        var properties = new Dictionary<string, string>(figures)
        {
            ["name"] = "A member",
            ["membership_type"] = type,
            ["next_renewal_date"] = renewal,
        };
        var company = World.AddCompany(properties);
        var contact = World.AddContact(new Dictionary<string, string>
        {
            ["email"] = string.Create(CultureInfo.InvariantCulture, $"member-{company}@example.org"),
        });
        World.Associate(company, contact, ContactRole.Billing);
        return company;
    }
}
