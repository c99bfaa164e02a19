namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// HubSpot's invoices, in batches of any size; the implementation cuts them to HubSpot's limits. Every input gets exactly
/// one result, and one bad record never fails another.
/// </summary>
public interface IInvoiceGateway
{
    /// <summary>
    /// The invoices that carry these keys, read from HubSpot's database and never from its search index. A key without an
    /// invoice is absent; more than one invoice for a key means that the account did not enforce uniqueness.
    /// </summary>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    Task<IReadOnlyDictionary<InvoiceKey, IReadOnlyList<InvoiceSnapshot>>> ReadAsync(
        IReadOnlyCollection<InvoiceKey> keys, CancellationToken cancellationToken);

    /// <summary>Writes the line items by their line keys; repeatable.</summary>
    Task<IReadOnlyDictionary<InvoiceKey, LinesResult>> WriteLinesAsync(
        IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken);

    /// <summary>
    /// Creates drafts with their associations. Not repeatable by itself, so it is never resent after a lost answer:
    /// the caller reads the keys back.
    /// </summary>
    Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> CreateDraftsAsync(
        IReadOnlyList<DraftRequest> drafts, CancellationToken cancellationToken);

    /// <summary>Opens drafts: the point of no return. The caller has compared the totals before.</summary>
    Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> OpenAsync(
        IReadOnlyList<InvoiceSnapshot> drafts, CancellationToken cancellationToken);

    /// <summary>Writes each total to its company's dues; repeatable.</summary>
    Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> WriteDuesAsync(
        IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken);

    /// <summary>The e-mail addresses of contacts, for invoices that an earlier run had claimed; absent when there is none.</summary>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    Task<IReadOnlyDictionary<ContactId, string>> ReadAddressesAsync(
        IReadOnlyCollection<ContactId> contacts, CancellationToken cancellationToken);
}
