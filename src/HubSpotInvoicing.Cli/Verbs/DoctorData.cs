using System.CommandLine;
using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Preparing.Membership;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>The doctor's look at the data of the whole membership, instead of at the account.</summary>
internal static class DoctorData
{
    public static Option<bool> Option() => new("--data")
    {
        Description = "Instead, read the whole membership and list what to correct",
    };

    public static async Task<int> CheckAsync(
        Surroundings surroundings,
        ProductSettings settings,
        string folder,
        ParseResult parsed,
        CancellationToken cancellationToken)
    {
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), Readiness.RequireToken(settings), folder);
        var checkup = services.GetRequiredService<MembershipCheckup>();
        var result = await ProgressView.WatchAsync(
            surroundings, progress => checkup.CheckAsync(progress, cancellationToken));

        MembershipView.Write(surroundings.Output, result);
        return result.Findings.IsClean ? ExitCode.Done : ExitCode.Unfinished;
    }
}
