using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Opens the ledger of a period: to write for a run, only to look for a plan.</summary>
internal sealed class LedgerOpener(ILedgerStore store, InvoicingOptions options, TimeProvider time)
{
    public async Task<ILedgerView> OpenAsync(
        BillingPeriod period, RunContext context, CancellationToken cancellationToken) => context.IsPlan
        ? new LedgerSnapshot(await LedgerReader.ReadEntriesAsync(store, period, cancellationToken))
        : await OpenToWriteAsync(period, context.Run, cancellationToken);

    /// <summary>Does a work of its own in a ledger, and gives up what it took when it is over.</summary>
    public async Task<T> WorkAsync<T>(
        BillingPeriod period, RunId run, Func<InvoiceLedger, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var ledger = await OpenToWriteAsync(period, run, cancellationToken);
        try
        {
            return await work(ledger);
        }
        finally
        {
            await LedgerShelf.EndAsync(ledger);
        }
    }

    public Task<InvoiceLedger> OpenToWriteAsync(BillingPeriod period, RunId run, CancellationToken cancellationToken) =>
        InvoiceLedger.OpenAsync(store, period, run, options, time, cancellationToken);
}
