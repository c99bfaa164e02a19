using System.CommandLine;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Mails an open invoice once more, on the record.</summary>
internal sealed class ResendVerb(Surroundings surroundings)
{
    private readonly Option<CompanyId> company = VerbOptions.Company();
    private readonly Option<BillingPeriod> period = VerbOptions.NeededPeriod("The month that it renewed in");
    private readonly Option<string> by = OptionOf.NeededText("--by", "NAME", "Who sends it; the ledger keeps it");
    private readonly Option<string?> reason = OptionOf.Text("--reason", "TEXT", "Why; the ledger keeps it");
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "resend",
            "Mail an open invoice once more, to its present addressee",
            "resend --company 9011 --period 2026-11 --by treasurer --reason \"address corrected\"")
        {
            company,
            period,
            by,
            reason,
            folder,
        };
        verb.SetAction(ResendAsync);
        return verb;
    }

    private async Task<int> ResendAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());
        Readiness.RequireTemplate(settings, RunMode.Run);
        var path = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder);
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), settings, path);
        var order = new ResendOrder(
            new InvoiceKey(parsed.GetRequiredValue(company), parsed.GetRequiredValue(period)),
            parsed.GetRequiredValue(by),
            parsed.GetValue(reason)?.Trim() ?? "");
        var result = await services.GetRequiredService<InvoiceResend>().ResendAsync(order, cancellationToken);

        surroundings.Say(Effect(order, result));
        return result.Failure is null ? ExitCode.Done : ExitCode.Unfinished;
    }

    private static string Effect(ResendOrder order, ResendResult result) => result.Failure is { } failure
        ? $"Invoice {result.Number} of {order.Key} to {result.Address}: {failure.Detail} "
            + FailureAdvice.For(failure, order.Key)
        : $"Mailed invoice {result.Number} of {order.Key} once more, to {result.Address}: {result.Status}.";
}
