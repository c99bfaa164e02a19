using System.CommandLine;
using System.Globalization;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Tells what happened to one company, in order, in plain words.</summary>
internal sealed class LedgerShowVerb(Surroundings surroundings)
{
    private readonly Option<CompanyId> company = VerbOptions.Company();
    private readonly Option<BillingPeriod?> period = VerbOptions.Period("Only this month [default: every month]");
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "show", "Show what happened to one company, in order", "ledger show --company 9011 --period 2026-11")
        {
            company,
            period,
            folder,
        };
        verb.SetAction(ShowAsync);
        return verb;
    }

    private async Task<int> ShowAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = parsed.GetRequiredValue(company);
        await using var place = await LedgerPlace.OpenAsync(
            surroundings, parsed.GetValue(folder), parsed.GetValue(period), cancellationToken);
        var known = 0;
        foreach (var month in place.Periods)
        {
            var records = await LedgerReader.ReadHistoryAsync(
                place.Store, new InvoiceKey(id, month), cancellationToken);
            known += records.Count;
            Tell(id, month, records);
        }

        if (known == 0)
        {
            surroundings.Say($"The ledger knows nothing of company {id}.");
        }

        return ExitCode.Done;
    }

    private void Tell(CompanyId id, BillingPeriod month, IReadOnlyList<LedgerRecord> records)
    {
        if (records.Count == 0)
        {
            return;
        }

        surroundings.Say($"Company {id}, period {month}");
        foreach (var record in records)
        {
            surroundings.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"  {record.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC  run {record.Run}  {FactWords.For(record.Fact)}"));
        }
    }
}
