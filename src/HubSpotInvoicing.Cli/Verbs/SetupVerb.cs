using System.CommandLine;
using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Creates in HubSpot what is missing, and the settings file; changes nothing that is there.</summary>
internal sealed class SetupVerb(Surroundings surroundings)
{
    private readonly Option<bool> apply = new("--apply") { Description = "Do it; without, it is only listed" };

    public Verb Create()
    {
        var verb = new Verb(
            "setup", "Create in HubSpot what a run needs and is not there yet", "setup --apply") { apply };
        verb.SetAction(SetUpAsync);
        return verb;
    }

    private async Task<int> SetUpAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)),
            settings,
            surroundings.PathOf(VerbOptions.DefaultFolder));
        var (setup, doIt) = (services.GetRequiredService<AccountSetup>(), parsed.GetValue(apply));
        var view = new SetupView(surroundings.Lines);

        var account = await setup.ReadAccountAsync(cancellationToken);
        view.Begin(account.PortalId, doIt);
        var steps = doIt ? setup.ApplyAsync(account, cancellationToken) : setup.PlanAsync(account, cancellationToken);
        await foreach (var step in steps)
        {
            view.Show(step);
        }

        view.Sum(doIt);
        var usage = services.GetRequiredService<IRequestMeter>().Read();
        var known = SettingsAtHand.KnownOf(account.PortalId, usage.Daily?.Limit);
        await SettingsAsync(view, known, doIt, cancellationToken);
        view.ByHand(settings);
        view.Next(doIt);
        return view.IsBad ? ExitCode.Unfinished : ExitCode.Done;
    }

    private async Task SettingsAsync(
        SetupView view, IReadOnlyDictionary<string, string> known, bool doIt, CancellationToken cancellationToken)
    {
        var file = new SettingsAtHand(surroundings.Directory);
        if (file.IsThere)
        {
            view.SettingsThere(file);
            return;
        }

        if (doIt)
        {
            await file.WriteAsync(known, cancellationToken);
        }

        view.Settings(file, known, doIt);
    }
}
