using System.CommandLine;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Bills a month, or plans it without writing anything to HubSpot.</summary>
internal sealed class BillingVerb(Surroundings surroundings, RunMode mode)
{
    private readonly Option<BillingPeriod?> period = VerbOptions.Period(mode == RunMode.Plan
        ? "The month to plan"
        : "The month to bill [default: this month in the account's time zone]");

    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);
    private readonly Option<int?> canary = VerbOptions.Canary();
    private readonly Filters filters = new();

    public Verb Create()
    {
        period.Required = mode == RunMode.Plan;
        var verb = mode == RunMode.Plan
            ? new Verb("plan", "Show what a run would invoice; writes nothing to HubSpot", "plan --period 2026-11")
            : new Verb("run", "Invoice, mail and report everybody who renews", "run --period 2026-11");
        verb.Add(period);
        filters.AddTo(verb);
        if (mode == RunMode.Run)
        {
            verb.Add(canary);
        }

        verb.Add(folder);
        verb.SetAction(BillAsync);
        return verb;
    }

    private async Task<int> BillAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var place = parsed.GetValue(folder) ?? VerbOptions.DefaultFolder;
        var level = VerbOptions.LevelOf(parsed);
        var loaded = SettingsReader.Load(surroundings.Directory, surroundings.Environment);
        var notice = mode == RunMode.Plan
            ? null
            : new StartNotice(surroundings.PartsFor(level), loaded, surroundings.PathOf(place));
        var settings = notice is null ? Ready(loaded) : await notice.WatchAsync(() => Ready(loaded));
        var billing = new Billing(surroundings, settings, place, level) { Notice = notice };
        var request = filters.RequestOf(parsed, parsed.GetValue(period), mode);
        return await billing.RunAsync(
            mode == RunMode.Run ? request with { Canary = parsed.GetValue(canary) } : request, cancellationToken);
    }

    private ProductSettings Ready(LoadedSettings loaded)
    {
        var settings = Readiness.RequireToken(loaded.Usable());
        Readiness.RequireTemplate(settings, mode);
        return settings;
    }
}
