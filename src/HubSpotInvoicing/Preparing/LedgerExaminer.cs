using System.Globalization;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Preparing;

/// <summary>Proves that the ledger of earlier runs is whole: a run that cannot trust it is refused.</summary>
public sealed class LedgerExaminer(ILedgerStore store) : IExaminer
{
    private const string Point = "settings.ledger";

    public async Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        try
        {
            return [await VerifyAsync(cancellationToken)];
        }
        catch (LedgerDamagedException damage)
        {
            return
            [
                Check.Failed(
                    Point,
                    CheckArea.Settings,
                    damage.Message,
                    "Restore the ledger from a backup; 'hubspot-invoicing ledger verify' shows each month."),
            ];
        }
        catch (LedgerUnavailableException unavailable)
        {
            return
            [
                Check.Failed(
                    Point,
                    CheckArea.Settings,
                    unavailable.Message,
                    "Make that place readable and writable, or name another with --out or Storage:Bucket."),
            ];
        }
    }

    private async Task<Check> VerifyAsync(CancellationToken cancellationToken)
    {
        var months = (await store.ListPeriodsAsync(cancellationToken)).Order().ToList();
        foreach (var month in months)
        {
            await LedgerReader.VerifyAsync(store, month, cancellationToken);
        }

        return Check.Passed(Point, CheckArea.Settings, months.Count == 0
            ? $"There is no ledger yet at {store.Location}; the first run begins it."
            : $"The ledger at {store.Location} is whole: {Span(months)}.");
    }

    private static string Span(List<BillingPeriod> months) => months is [var only]
        ? $"one month, {only}"
        : string.Create(CultureInfo.InvariantCulture, $"{months.Count} months, {months[0]} to {months[^1]}");
}
