using System.Diagnostics;
using System.Globalization;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing;

/// <summary>A laptop with an embedded HubSpot, an output folder, and the real program as its own process.</summary>
internal sealed class Laptop : IAsyncDisposable
{
    public const string Period = "2026-11";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "hubspot-invoicing.dll");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hubspot-invoicing-");

    private Laptop(HubSpotEmulator hubSpot) => HubSpot = hubSpot;

    public HubSpotEmulator HubSpot { get; }

    public string Output => Path.Combine(folder.FullName, "out");

    public static async Task<Laptop> StartAsync(EmulatorOptions options) =>
        new(await HubSpotEmulator.StartAsync(options, TestContext.Current.CancellationToken));

    /// <summary>
    /// Starts <c>run</c> for the period; settings are environment variables such as <c>Delivering__Channel</c>.
    /// </summary>
    public Process StartRun(params IReadOnlyList<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "run", "--period", Period, "--out", Output])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HubSpot__BaseUrl"] = HubSpot.BaseAddress.ToString();
        start.Environment["HubSpot__AccessToken"] = "pat-emulator-demo";
        start.Environment["HubSpot__Tier"] = "none";
        start.Environment["HubSpot__RetryDelayMs"] = "10";
        // The emulated HubSpot carries out at once what it gets, or never.
        start.Environment["Invoicing__LateWriteSeconds"] = "0";
        start.Environment["Delivering__TemplateEmailId"] = "4126643121";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    public async Task<Finished> RunAsync(params IReadOnlyList<(string Name, string Value)> settings)
    {
        using var process = StartRun(settings);
        return await FinishAsync(process);
    }

    public static async Task<Finished> FinishAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Finished(process.ExitCode, await output, await errors);
    }

    /// <summary>
    /// What each company was billed: key, status, total, mails that really left and dues, one line each, by key.
    /// </summary>
    public IReadOnlyList<string> Billed()
    {
        var mails = HubSpot.World.Mails.Where(m => m.Delivered).ToLookup(m => m.SendId);
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

    public async ValueTask DisposeAsync()
    {
        await HubSpot.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private string? DuesOf(StoredInvoice invoice) =>
        HubSpot.World.FindCompany(invoice.CompanyIds.Single())?["membership_dues"];

    /// <summary>How the program ended.</summary>
    internal sealed record Finished(int ExitCode, string Output, string Errors);
}
