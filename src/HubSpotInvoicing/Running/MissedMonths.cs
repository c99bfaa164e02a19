using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Which earlier months are looked through for companies that were forgotten (billing rules, section 2).
/// </summary>
internal sealed class MissedMonths(ILedgerStore store, PriceBook book, FetchingOptions options)
{
    /// <summary>
    /// The months before the period, oldest first, that are ours and within <see cref="FetchingOptions.MissedMonths"/>.
    /// </summary>
    /// <exception cref="RunRefusedException">
    /// They shall be billed, and one of them is older than the price book.
    /// </exception>
    public async Task<IReadOnlyList<BillingPeriod>> BeforeAsync(
        BillingPeriod period, MissedBilling billing, CancellationToken cancellationToken)
    {
        var first = options.FirstPeriod is { } setting
            ? BillingPeriod.Parse(setting)
            : (await store.ListPeriodsAsync(cancellationToken)).Min();
        var months = first is null
            ? []
            : Enumerable
                .Range(1, options.MissedMonths)
                .Select(n => period.AddMonths(-n))
                .Where(p => p >= first)
                .Order()
                .ToList();
        if (billing == MissedBilling.Billed)
        {
            months.ForEach(month => book.EditionFor(month));
        }

        return months;
    }
}
