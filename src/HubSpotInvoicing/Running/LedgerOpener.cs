using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Opens the ledger of a period: to write for a run, only to look for a plan.</summary>
internal sealed class LedgerOpener(
    ILedgerStore store, InvoicingOptions options, TimeProvider time, WritePermission permission)
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
        permission.WriteFor(ledger);
        try
        {
            return await work(ledger);
        }
        finally
        {
            await LedgerShelf.EndAsync(ledger);
        }
    }

    /// <summary>What the ledger knows of one invoice, to look at.</summary>
    /// <exception cref="LedgerDamagedException">The period's ledger cannot be trusted.</exception>
    public async Task<LedgerEntry> ReadEntryAsync(InvoiceKey key, CancellationToken cancellationToken)
    {
        var entries = await LedgerReader.ReadEntriesAsync(store, key.Period, cancellationToken);
        return entries.GetValueOrDefault(key) ?? new LedgerEntry(key);
    }

    /// <summary>What the invoice bills, as it was written down last; absent when it was never claimed.</summary>
    public async Task<InvoiceContent?> ReadContentAsync(InvoiceKey key, CancellationToken cancellationToken)
    {
        var history = await LedgerReader.ReadHistoryAsync(store, key, cancellationToken);
        return history.Select(record => ContentOf(record.Fact)).LastOrDefault(content => content is not null);
    }

    private static InvoiceContent? ContentOf(LedgerFact fact) => fact switch
    {
        LedgerFact.Claimed claimed => claimed.Content,
        LedgerFact.DeliveryResent resent => resent.Content,
        _ => null,
    };

    public Task<InvoiceLedger> OpenToWriteAsync(BillingPeriod period, RunId run, CancellationToken cancellationToken) =>
        InvoiceLedger.OpenAsync(store, period, run, options, time, cancellationToken);
}
