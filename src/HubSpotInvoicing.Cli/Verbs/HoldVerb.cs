using System.CommandLine;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Lets a person hold a company back until it is released.</summary>
internal sealed class HoldVerb(Surroundings surroundings)
{
    private readonly Option<CompanyId> company = VerbOptions.Company();
    private readonly Option<BillingPeriod> period = VerbOptions.NeededPeriod("The month that it renews in");
    private readonly Option<string> by = OptionOf.NeededText("--by", "NAME", "Who holds it; the ledger keeps it");
    private readonly Option<string?> reason = OptionOf.Text("--reason", "TEXT", "Why; the ledger keeps it");
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "hold",
            "Hold a company back, so that no run invoices it",
            "hold --company 9011 --period 2026-11 --by treasurer --reason \"leaves the association\"")
        {
            company,
            period,
            by,
            reason,
            folder,
        };
        verb.SetAction(HoldAsync);
        return verb;
    }

    private async Task<int> HoldAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        var path = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder);
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), settings, path);
        var word = new LedgerFact.HeldBack(
            new InvoiceKey(parsed.GetRequiredValue(company), parsed.GetRequiredValue(period)),
            parsed.GetRequiredValue(by),
            parsed.GetValue(reason)?.Trim() ?? "");
        await services.GetRequiredService<CompanyHold>().HoldAsync(word, cancellationToken);

        surroundings.Say(
            $"Held {word.Key} back. No run of {word.Key.Period} invoices it until: {Verb.Program} release "
            + $"--company {word.Key.Company} --period {word.Key.Period} --amount A --by NAME");
        return ExitCode.Done;
    }
}
