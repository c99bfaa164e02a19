using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Opens the ledger of a period: to write for a run, only to look for a plan.</summary>
internal sealed class LedgerOpener(ILedgerStore store, InvoicingOptions options, TimeProvider time)
{
    public async Task<ILedgerView> OpenAsync(
        BillingPeriod period, RunContext context, CancellationToken cancellationToken) => context.IsPlan
        ? new LedgerSnapshot(await LedgerReader.ReadEntriesAsync(store, period, cancellationToken))
        : await OpenToWriteAsync(period, context.Run, cancellationToken);

    public Task<InvoiceLedger> OpenToWriteAsync(BillingPeriod period, RunId run, CancellationToken cancellationToken) =>
        InvoiceLedger.OpenAsync(store, period, run, options, time, cancellationToken);
}
