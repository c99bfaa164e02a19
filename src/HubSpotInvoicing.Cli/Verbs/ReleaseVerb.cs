using System.CommandLine;
using System.Globalization;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Lets a person release a held quote at exactly the amount looked at.</summary>
internal sealed class ReleaseVerb(Surroundings surroundings)
{
    private readonly Option<CompanyId> company = VerbOptions.Company();
    private readonly Option<BillingPeriod> period = VerbOptions.NeededPeriod("The month that it renews in");
    private readonly Option<decimal> amount = OptionOf.Needed(
        "--amount", "A", "What you agree to, in the book's currency, 7490.00", ReadAmount);
    private readonly Option<string> by = OptionOf.Needed(
        "--by", "NAME", "Who releases it; the ledger keeps it", ReadName);
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "release",
            "Release a held company, so that the next run invoices it",
            "release --company 9011 --period 2026-11 --amount 7490.00 --by treasurer")
        {
            company,
            period,
            amount,
            by,
            folder,
        };
        verb.SetAction(ReleaseAsync);
        return verb;
    }

    private async Task<int> ReleaseAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        var path = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder);
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), settings, path);
        var key = new InvoiceKey(parsed.GetRequiredValue(company), parsed.GetRequiredValue(period));
        var released = await services.GetRequiredService<QuoteRelease>().ReleaseAsync(
            key.Company,
            key.Period,
            parsed.GetRequiredValue(amount),
            parsed.GetRequiredValue(by),
            cancellationToken);

        surroundings.Say($"Released {key} at {released}. {NextStep(settings.Review.Mode, key.Period)}");
        return ExitCode.Done;
    }

    private static string NextStep(ReviewMode mode, BillingPeriod period) => mode == ReviewMode.All
        ? $"Have it approved now: {Verb.Program} plan --period {period}, then approve and apply."
        : $"The next run of {period} invoices it.";

    private static decimal ReadAmount(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw new FormatException($"'{text}' is not an amount; expected for example 7490.00.");

    private static string ReadName(string text) =>
        string.IsNullOrWhiteSpace(text) ? throw new FormatException("the name is blank.") : text.Trim();
}
