namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// HubSpot's invoices, in batches of any size; the implementation cuts them to HubSpot's limits. Every input gets
/// exactly one result, and one bad record never fails another.
/// </summary>
public interface IInvoiceGateway
{
    /// <summary>
    /// The invoices that carry these keys, read from HubSpot's database and never from its search index. A key without
    /// an invoice is absent; more than one invoice for a key means that the account did not enforce uniqueness.
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

    /// <summary>
    /// The status of invoices by HubSpot's own id, whatever key they carry; one that is gone is absent.
    /// </summary>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    Task<IReadOnlyDictionary<InvoiceId, InvoiceStatus>> ReadStatusesAsync(
        IReadOnlyCollection<InvoiceId> invoices, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the key off invoices; repeatable. HubSpot may refuse it for what is not a draft (UNVERIFIED), so the
    /// caller reads back what came of it.
    /// </summary>
    Task FreeKeysAsync(IReadOnlyCollection<InvoiceId> invoices, CancellationToken cancellationToken);

    /// <summary>Deletes drafts; repeatable. The caller reads back what came of it.</summary>
    Task DeleteDraftsAsync(IReadOnlyCollection<InvoiceId> drafts, CancellationToken cancellationToken);

    /// <summary>Deletes the line items of these contents that are still there; repeatable.</summary>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    Task DeleteLinesAsync(IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken);

    /// <summary>
    /// The e-mail addresses of contacts, for invoices that an earlier run had claimed; absent when there is none.
    /// </summary>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    Task<IReadOnlyDictionary<ContactId, string>> ReadAddressesAsync(
        IReadOnlyCollection<ContactId> contacts, CancellationToken cancellationToken);
}
