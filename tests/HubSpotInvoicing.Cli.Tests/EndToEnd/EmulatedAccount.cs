using System.Globalization;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Cli.EndToEnd;

/// <summary>
/// A machine whose settings point at a HubSpot of its own, in which everybody renews in November 2026.
/// </summary>
internal sealed partial class EmulatedAccount : IAsyncDisposable
{
    public const string Period = "2026-11";

    private static readonly TimeSpan LongestWindow = TimeSpan.FromSeconds(10);

    private readonly HubSpotEmulator emulator;
    private readonly ShiftedClock clock;

    private EmulatedAccount(HubSpotEmulator emulator, EmulatorOptions options, ShiftedClock clock)
    {
        this.emulator = emulator;
        this.clock = clock;
        Machine = new Machine { Clock = clock };
        foreach (var (name, value) in EmbeddedAccount.VariablesFor(emulator, options))
        {
            Machine.Environment[name] = value;
        }

        // Where there are limits, one command after the other may meet them, and waits as it would on a real account.
        Machine.Environment["HubSpot__RetryCountMax"] = options.Tier == AccountTier.None ? "0" : "3";
        Machine.Environment["Invoicing__ReadBackDelayMs"] = "1";
        // The emulated HubSpot carries out at once what it gets, or never.
        Machine.Environment["Invoicing__LateWriteSeconds"] = "0";
    }

    public Machine Machine { get; }

    public World World => emulator.World;

    public long Calls => emulator.Traffic.Calls;

    /// <summary>The segments of the month's ledger, oldest first.</summary>
    public IReadOnlyList<string> Segments =>
        [.. Directory.GetFiles(Machine.PathOf("invoicing/ledger/2026-11"), "*.json").Order(StringComparer.Ordinal)];

    /// <summary>The run that wrote the first segment.</summary>
    public string FirstRun => RunOf().Match(File.ReadAllText(Segments[0])).Groups[1].Value;

    public static Task<EmulatedAccount> StartAsync(
        int companies = 0, long? portal = null, IReadOnlyCollection<string>? scopes = null)
    {
        var options = new EmulatorOptions { Companies = companies, Scopes = scopes };
        return StartAsync(portal is { } id ? options with { PortalId = id } : options);
    }

    public static async Task<EmulatedAccount> StartAsync(EmulatorOptions asked)
    {
        var clock = new ShiftedClock(Machine.Noon);
        var options = asked with { AnchorPeriod = Period, TimeProvider = clock };
        return new EmulatedAccount(
            await HubSpotEmulator.StartAsync(options, TestContext.Current.CancellationToken), options, clock);
    }

    /// <summary>A person takes longer from one command to the next than HubSpot's rate limits look back.</summary>
    public void TakeTime() => clock.Skip(LongestWindow);

    /// <summary>Every file of the ledger with its content and the moment of its last change.</summary>
    public IReadOnlyList<(string Path, string Content, DateTime At)> Ledger() =>
    [
        .. Directory.GetFiles(Machine.PathOf("invoicing/ledger"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(file), File.GetLastWriteTimeUtc(file))),
    ];

    /// <summary>A service provider that can be billed, with a contact of its own.</summary>
    public long AddProvider(string renewal = "2026-11-20") => AddCompany("Service Provider", renewal, []);

    /// <summary>A distributor with so many states.</summary>
    public long AddDistributor(string states) =>
        AddCompany("Distributor", "2026-11-20", new() { ["us_states"] = states });

    /// <summary>A manufacturer whose sales of zero make its quote wait for a person.</summary>
    public long AddHeld() => AddCompany("Manufacturer", "2026-11-20", new() { ["sales_volume"] = "0" });

    /// <summary>A person opens the draft in HubSpot; a payment may follow.</summary>
    public void OpenByHand(long invoice, string status = "open") =>
        World.SetInvoice(
            invoice,
            new Dictionary<string, string>
            {
                ["hs_invoice_status"] = status,
                ["hs_number"] = "INV-BY-HAND",
                ["hs_invoice_link"] = "https://pay.hubspot.example/by-hand",
            });

    /// <summary>A person voids the invoice in HubSpot.</summary>
    public void Void(long invoice) =>
        World.SetInvoice(invoice, new Dictionary<string, string> { ["hs_invoice_status"] = "voided" });

    /// <summary>An admin puts right in HubSpot what the account was started with.</summary>
    public void Repair(string defect) => emulator.Repair(
        AccountDefect.Find(defect) ?? throw new ArgumentException($"There is no defect {defect}.", nameof(defect)));

    public Switches Switches => emulator.Switches;

    public FaultPlan Faults => emulator.Faults;

    public Traffic Traffic => emulator.Traffic;

    /// <summary>These columns of the only row in the newest report, joined by semicolons.</summary>
    public string LastRow(params IReadOnlyList<string> columns)
    {
        var path = Machine
            .Output.Split('\n')
            .Last(l => l.Contains(".csv  ", StringComparison.Ordinal))
            .Split("  ")[^1]
            .Trim();
        var lines = File.ReadAllLines(path).Select(Cells).ToList();
        return string.Join(';', columns.Select(column => lines[1][lines[0].IndexOf(column)]));
    }

    private static List<string> Cells(string line) =>
    [
        .. Cell().Matches(line.TrimStart('\uFEFF') + ",").Select(m => m.Groups[1].Success
            ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
            : m.Groups[2].Value),
    ];

    [GeneratedRegex("\"run\":\"([^\"]+)\"")]
    private static partial Regex RunOf();

    [GeneratedRegex("(?:\"((?:[^\"]|\"\")*)\"|([^,]*)),")]
    private static partial Regex Cell();

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
