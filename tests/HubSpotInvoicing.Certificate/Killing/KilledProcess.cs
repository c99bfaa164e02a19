using System.Diagnostics;
using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Crashing;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Certificate.Killing;

/// <summary>The real program as a process of its own, killed while a chosen request to HubSpot is under way.</summary>
internal static class KilledProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "hubspot-invoicing.dll");

    /// <returns>Whether it was killed; otherwise it ended by itself.</returns>
    public static async Task<bool> RunAsync(HubSpotEmulator hubSpot, string folder, CrashPoint point)
    {
        using var process = Start(hubSpot, folder);
        ValueTask Kill(RecordedRequest request, CancellationToken cancellationToken)
        {
            if (request.Number == point.Call)
            {
                process.Kill();
            }

            return ValueTask.CompletedTask;
        }

        if (point.Moment == CrashMoment.BeforeSending)
        {
            hubSpot.Faults.Received = Kill;
        }
        else
        {
            hubSpot.Faults.Committed = Kill;
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        hubSpot.Faults.Clear();
        await Task.WhenAll(output, errors);
        return hubSpot.Traffic.Calls >= point.Call && process.ExitCode != 0;
    }

    private static Process Start(HubSpotEmulator hubSpot, string folder)
    {
        var account = new EmulatorOptions();
        var start = new ProcessStartInfo(
            "dotnet", [Program, "run", "--period", Account.Period.ToString(), "--out", folder])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HubSpot__BaseUrl"] = hubSpot.BaseAddress.ToString();
        start.Environment["HubSpot__AccessToken"] = account.AccessToken;
        start.Environment["HubSpot__Tier"] = "none";
        start.Environment["Fetching__WaveSize"] = "50";
        // The emulated HubSpot carries out at once what it gets, or never.
        start.Environment["Invoicing__LateWriteSeconds"] = "0";
        start.Environment["Delivering__TemplateEmailId"] =
            account.TemplateEmailId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
