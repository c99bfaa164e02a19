namespace HubSpotInvoicing.Invoicing;

/// <summary>A period's ledger as it was read once, for a run that writes nothing.</summary>
internal sealed class LedgerSnapshot(IReadOnlyDictionary<InvoiceKey, LedgerEntry> entries) : ILedgerView
{
    public LedgerEntry this[InvoiceKey key] => entries.TryGetValue(key, out var entry) ? entry : new LedgerEntry(key);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
