using System.CommandLine;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Lets a person close what no run can settle, with a reason, on the record.</summary>
internal sealed class ResolveVerb(Surroundings surroundings)
{
    private readonly Option<CompanyId> company = VerbOptions.Company();
    private readonly Option<BillingPeriod> period = VerbOptions.NeededPeriod("The month that it renews in");
    private readonly Option<Resolution> word =
        OptionOf.Needed("--as", "invoiced|not-invoiced", "What you found out in HubSpot", ReadResolution)
            .WithClosedValues();

    private readonly Option<string> reason =
        OptionOf.NeededText("--reason", "TEXT", "How you know; the ledger keeps it");
    private readonly Option<string> by = OptionOf.NeededText("--by", "NAME", "Who says so; the ledger keeps it");
    private readonly Option<InvoiceId?> invoice =
        OptionOf.One<InvoiceId?>("--invoice", "ID", "Its HubSpot id, when it was made by hand", InvoiceId.Parse);

    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "resolve",
            "Close by your word an invoice that no run can settle",
            "resolve --company 9011 --period 2026-11 --as not-invoiced --reason checked --by treasurer")
        {
            company,
            period,
            word,
            reason,
            by,
            invoice,
            folder,
        };
        verb.SetAction(ResolveAsync);
        return verb;
    }

    private async Task<int> ResolveAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        var path = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder);
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), settings, path);
        var fact = new LedgerFact.Resolved(
            new InvoiceKey(parsed.GetRequiredValue(company), parsed.GetRequiredValue(period)),
            parsed.GetRequiredValue(word),
            parsed.GetRequiredValue(reason),
            parsed.GetRequiredValue(by),
            parsed.GetValue(invoice));
        var entry = await services.GetRequiredService<InvoiceResolver>().ResolveAsync(fact, cancellationToken);

        surroundings.Say(Effect(fact, entry));
        return ExitCode.Done;
    }

    private static string Effect(LedgerFact.Resolved fact, LedgerEntry entry) =>
        fact.As switch
        {
            Resolution.Invoiced => $"Resolved {fact.Key} as invoiced. No run bills it any more.",
            _ when entry.Delivery.Describe() is { } mail =>
                $"Resolved {fact.Key} as not invoiced. The next run bills it anew; its mail was "
                + $"{mail}, none leaves by itself.",
            _ => $"Resolved {fact.Key} as not invoiced. The next run of {fact.Key.Period} bills it anew.",
        };

    private static Resolution ReadResolution(string text) => text switch
    {
        "invoiced" => Resolution.Invoiced,
        "not-invoiced" => Resolution.NotInvoiced,
        _ => throw new FormatException($"'{text}' is no resolution; expected invoiced or not-invoiced."),
    };
}
