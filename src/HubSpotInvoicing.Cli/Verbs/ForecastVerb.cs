using System.CommandLine;
using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Shows what the months ahead would bring; it writes nothing but its documents.</summary>
internal sealed class ForecastVerb(Surroundings surroundings)
{
    private readonly Option<int?> months = VerbOptions.Months("Months to look ahead");
    private readonly Option<BillingPeriod?> from = OptionOf.One(
        "--from", "yyyy-MM", "First month [default: this month in the account's zone]", BillingPeriod.Parse);

    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb("forecast", "Show what the months ahead would bring", "forecast --months 12")
        {
            months,
            from,
            folder,
        };
        verb.SetAction(ForecastAsync);
        return verb;
    }

    private async Task<int> ForecastAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        var path = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder);
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), settings, path);
        var forecaster = services.GetRequiredService<Forecaster>();
        var result = await ProgressView.WatchAsync(surroundings, progress => forecaster.ForecastAsync(
            parsed.GetValue(from), parsed.GetValue(months) ?? MonthsAhead.MonthsMax, progress, cancellationToken));

        ForecastView.Write(surroundings.Output, result);
        return ExitCode.Done;
    }
}
