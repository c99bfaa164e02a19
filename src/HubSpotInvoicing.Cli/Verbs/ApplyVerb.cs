using System.CommandLine;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Bills exactly what was approved of a plan.</summary>
internal sealed class ApplyVerb(Surroundings surroundings)
{
    private readonly Option<PlanHash> plan = VerbOptions.Plan();
    private readonly Option<int?> canary = VerbOptions.Canary();
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb("apply", "Invoice exactly what was approved of a plan", "apply --plan HASH")
        {
            plan,
            canary,
            folder,
        };
        verb.SetAction(ApplyAsync);
        return verb;
    }

    private Task<int> ApplyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        Readiness.RequireTemplate(settings, RunMode.Run);
        var billing = new Billing(
            surroundings, settings, parsed.GetValue(folder) ?? VerbOptions.DefaultFolder, VerbOptions.LevelOf(parsed));
        return billing.RunAsync(
            async services => RunRequest.Applying(await services.GetRequiredService<PlanArchive>()
                .ReadAsync(parsed.GetRequiredValue(plan), cancellationToken)) with
            {
                Canary = parsed.GetValue(canary),
            },
            cancellationToken);
    }
}
