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
    private readonly Filters filters = new();

    public Verb Create()
    {
        period.Required = mode == RunMode.Plan;
        var verb = mode == RunMode.Plan
            ? new Verb("plan", "Show what a run would invoice; writes nothing to HubSpot", "plan --period 2026-11")
            : new Verb("run", "Invoice, mail and report everybody who renews", "run --period 2026-11");
        verb.Add(period);
        filters.AddTo(verb);
        verb.Add(folder);
        verb.SetAction(BillAsync);
        return verb;
    }

    private Task<int> BillAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable();
        Readiness.RequireToken(settings);
        Readiness.RequireTemplate(settings, mode);
        var billing = new Billing(
            surroundings, settings, parsed.GetValue(folder) ?? VerbOptions.DefaultFolder, VerbOptions.LevelOf(parsed));
        return billing.RunAsync(filters.RequestOf(parsed, parsed.GetValue(period), mode), cancellationToken);
    }
}
