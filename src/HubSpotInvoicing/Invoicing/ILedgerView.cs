namespace HubSpotInvoicing.Invoicing;

/// <summary>What the ledger of one period knows, for whoever only looks.</summary>
public interface ILedgerView : IAsyncDisposable
{
    /// <summary>The entry of a key; an unclaimed one when the ledger never heard of it.</summary>
    LedgerEntry this[InvoiceKey key] { get; }
}
