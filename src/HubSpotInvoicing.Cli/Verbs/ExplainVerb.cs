using System.CommandLine;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Says how one company's amount comes about.</summary>
internal sealed class ExplainVerb(Surroundings surroundings)
{
    private readonly Option<CompanyId> company = VerbOptions.Company();
    private readonly Option<BillingPeriod> period = VerbOptions.NeededPeriod("The month that it renews in");
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "explain",
            "Say how a company's amount comes about, step by step",
            "explain --company 9011 --period 2026-11")
        {
            company,
            period,
            folder,
        };
        verb.SetAction(ExplainAsync);
        return verb;
    }

    private async Task<int> ExplainAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)),
            settings,
            surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder));
        var explanation = await services.GetRequiredService<CompanyExplainer>().ExplainAsync(
            parsed.GetRequiredValue(company), parsed.GetRequiredValue(period), cancellationToken);

        surroundings.Say(explanation.Sentence);
        surroundings.Say("");
        foreach (var line in explanation.Trace)
        {
            surroundings.Say(line);
        }

        return ExitCode.Done;
    }
}
