using System.CommandLine;
using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Names, ahead of a month, everybody who would be rejected or held, and who can put it right.</summary>
internal sealed class ReadinessVerb(Surroundings surroundings)
{
    private readonly Option<BillingPeriod> period =
        VerbOptions.NeededPeriod("The month to come; a month ahead there is time to act");

    private readonly Option<bool> mail = new("--mail") { Description = "Mail it to finance over Mail:Channel" };
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "readiness", "Name who could not be billed, and who can fix it", "readiness --period 2026-12 --mail")
        {
            period,
            mail,
            folder,
        };
        verb.SetAction(ReviewAsync);
        return verb;
    }

    private async Task<int> ReviewAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        var path = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder);
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), settings, path);
        var readiness = services.GetRequiredService<ReadinessRun>();
        var result = await ProgressView.WatchAsync(surroundings, progress => readiness.WriteAsync(
            parsed.GetRequiredValue(period),
            parsed.GetValue(mail) ? ReadinessDelivery.Mailed : ReadinessDelivery.Kept,
            progress,
            cancellationToken));

        ReadinessView.Write(surroundings.Output, result);
        return ExitCode.Done;
    }
}
