namespace HubSpotInvoicing.Invoicing;

/// <summary>What the ledger answers when a run asks for the right to work on an invoice.</summary>
public abstract record Claim
{
    private Claim(InvoiceKey key) => Key = key;

    public InvoiceKey Key { get; }

    /// <summary>This run owns the invoice now; the entry says how far an earlier run had come.</summary>
    public sealed record Granted(LedgerEntry Entry) : Claim(Entry.Key);

    /// <summary>A run that is still alive owns it: leave it alone.</summary>
    public sealed record Owned(InvoiceKey Key, RunId Owner) : Claim(Key);
}
