using System.CommandLine;
using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Says what became of a month's mails, and which addresses have to be corrected.</summary>
internal sealed class DeliveryVerb(Surroundings surroundings)
{
    private readonly Option<BillingPeriod> period = VerbOptions.NeededPeriod("The month that was billed");
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb("delivery", "Ask what became of the month's mails", "delivery --period 2026-11")
        {
            period,
            folder,
        };
        verb.SetAction(AskAsync);
        return verb;
    }

    private async Task<int> AskAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        var path = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder);
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), settings, path);
        var month = parsed.GetRequiredValue(period);
        var warnings = new List<string>();
        var deliveries = await services
            .GetRequiredService<DeliveryInquiry>()
            .AskAsync(month, warnings, cancellationToken);

        DeliveryView.Write(surroundings.Output, month, deliveries);
        warnings.ForEach(surroundings.Say);
        return ExitCode.Done;
    }
}
