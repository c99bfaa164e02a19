using System.Globalization;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Audit;

/// <summary>
/// An account whose November is billed rightly, and a folder with the report of it, for tests to spoil.
/// </summary>
internal sealed class Court : IAsyncDisposable
{
    public const string Month = "2026-11";

    private const string Columns =
        "period,company_id,company_name,outcome,reasons,warnings,amount,email_status,invoice_id,run_id";

    private readonly HubSpotEmulator hubSpot;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hubspot-audit-");
    private readonly List<string> rows = [];

    private Court(HubSpotEmulator hubSpot) => this.hubSpot = hubSpot;

    public World World => hubSpot.World;

    public Traffic Traffic => hubSpot.Traffic;

    public FaultPlan Faults => hubSpot.Faults;

    public InstantTime Time { get; } = new();

    public string Folder => folder.FullName;

    public string? Report { get; set; }

    public int MonthsBefore { get; set; }

    public long? PortalId { get; set; }

    public static async Task<Court> OpenAsync() =>
        new(await HubSpotEmulator.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken));

    /// <summary>A company that renews, with its open invoice, its dues and its row in the report.</summary>
    public (long Company, long Invoice) AddBilled(string renewal = "2026-11-15", decimal amount = 1250m)
    {
        var company = AddCompany(renewal, amount);
        var invoice = AddInvoice(company, Key(company, renewal[..7]), amount);
        Tell(company, "Invoiced", amount, invoice, renewal[..7]);
        return (company, invoice);
    }

    public long AddCompany(string renewal, decimal? dues = null)
    {
        var properties = new Dictionary<string, string> { ["name"] = "A member", ["next_renewal_date"] = renewal };
        if (dues is { } amount)
        {
            properties["membership_dues"] = Text(amount);
        }

        return World.AddCompany(properties);
    }

    public long AddInvoice(
        long? company, string? key, decimal amount, string status = "open", string date = "2026-11-16")
    {
        var properties = new Dictionary<string, string>
        {
            ["hs_currency"] = "USD",
            ["hs_invoice_status"] = status,
            ["hs_invoice_date"] = $"{date}T00:00:00.000Z",
            ["hs_amount_billed"] = Text(amount),
        };
        if (key is not null)
        {
            properties["membership_invoice_key"] = key;
        }

        return World.AddInvoice(
            properties,
            company,
            null,
            new Dictionary<string, string> { ["name"] = "Base", ["quantity"] = "1", ["price"] = Text(amount - 140) },
            new Dictionary<string, string> { ["name"] = "Territories", ["quantity"] = "2", ["price"] = "70" });
    }

    public static string Key(long company, string month = Month) =>
        string.Create(CultureInfo.InvariantCulture, $"{company}:{month}");

    public void Tell(
        long company,
        string outcome,
        decimal? amount = null,
        long? invoice = null,
        string month = Month,
        string reasons = "",
        string warnings = "",
        string mail = "SENT",
        string run = "20261116T120000Z-000001") =>
        rows.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{month},{company},\"A member, "
                + $"\"\"quoted\"\"\",{outcome},{reasons},{warnings},{amount:0.00},{mail},{invoice},{run}"));

    public void Forget() => rows.Clear();

    public void AddMail(long company, string month = Month) =>
        Write(Path.Combine("mail", month, string.Create(CultureInfo.InvariantCulture, $"{company}.eml")), "mail");

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Folder);
        File.WriteAllText(path, text);
        return path;
    }

    public Task<Verdict> JudgeAsync()
    {
        if (rows.Count > 0)
        {
            Write(
                "reports/2026/11/20261116T120000Z-000001/invoices.csv",
                $"\uFEFF{Columns}\r\n{string.Join("\r\n", rows)}\r\n");
        }

        return AskAsync(new Uri(hubSpot.BaseAddress.AbsoluteUri));
    }

    public async Task<Verdict> AskAsync(Uri address)
    {
        using var client = new HttpClient();
        var request = new AuditRequest
        {
            BaseAddress = address,
            AccessToken = "pat-emulator-demo",
            ApiVersion = "2026-09",
            PortalId = PortalId,
            Month = new DateOnly(2026, 11, 1),
            MonthsBefore = MonthsBefore,
            KeyProperty = "membership_invoice_key",
            RenewalProperty = "next_renewal_date",
            DuesProperty = "membership_dues",
            NameProperty = "name",
            Folder = Folder,
            Report = Report,
            Pause = TimeSpan.Zero,
        };
        return await Referee.JudgeAsync(client, request, Time, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await hubSpot.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
