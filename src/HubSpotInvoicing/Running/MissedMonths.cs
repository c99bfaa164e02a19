using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Which earlier months are looked through for companies that were forgotten (billing rules, section 2).</summary>
internal sealed class MissedMonths(ILedgerStore store, FetchingOptions options)
{
    /// <summary>The months before the period, oldest first, that are ours and within <see cref="FetchingOptions.MissedMonths"/>.</summary>
    public async Task<IReadOnlyList<BillingPeriod>> BeforeAsync(BillingPeriod period, CancellationToken cancellationToken)
    {
        var first = options.FirstPeriod is { } setting
            ? BillingPeriod.Parse(setting)
            : (await store.ListPeriodsAsync(cancellationToken)).Min();
        return first is null
            ? []
            : [.. Enumerable.Range(1, options.MissedMonths).Select(n => period.AddMonths(-n)).Where(p => p >= first).Order()];
    }
}
