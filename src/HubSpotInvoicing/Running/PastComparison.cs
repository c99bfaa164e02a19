using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing.Changes;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>Gathers what companies paid before, so that every amount can be compared with the one before it.</summary>
internal sealed class PastComparison(PastInvoiceReader past, ChangeAnalysis analysis)
{
    /// <param name="period">The month that is billed.</param>
    /// <param name="warn">Is told why something is not compared.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<RowChanges> PrepareAsync(
        BillingPeriod period, Action<string> warn, CancellationToken cancellationToken) =>
        new(await past.ReadAsync(period, null, warn, cancellationToken), analysis);

    /// <summary>The same for one company alone.</summary>
    public async Task<RowChanges> PrepareAsync(
        InvoiceKey key, Action<string> warn, CancellationToken cancellationToken) =>
        new(await past.ReadAsync(key.Period, key.Company, warn, cancellationToken), analysis);
}
