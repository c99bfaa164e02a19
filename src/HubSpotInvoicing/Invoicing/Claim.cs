namespace HubSpotInvoicing.Invoicing;

/// <summary>What the ledger answers when a run asks for the right to work on an invoice.</summary>
public abstract record Claim
{
    private Claim(InvoiceKey key) => Key = key;

    public InvoiceKey Key { get; }

    /// <summary>This run owns the invoice now; the entry says how far an earlier run had come.</summary>
    /// <param name="Entry">What the ledger knows of it.</param>
    /// <param name="StillWritten">
    /// How long a draft that the earlier run asked for may still come to be; at most its lease.
    /// </param>
    public sealed record Granted(LedgerEntry Entry, TimeSpan StillWritten) : Claim(Entry.Key);

    /// <summary>A run that is still alive owns it: leave it alone.</summary>
    public sealed record Owned(InvoiceKey Key, RunId Owner) : Claim(Key);
}
