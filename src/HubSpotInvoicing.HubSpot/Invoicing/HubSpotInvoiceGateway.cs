using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Invoicing;

/// <summary>HubSpot's invoices, one class for each operation.</summary>
internal sealed class HubSpotInvoiceGateway(
    InvoiceReader invoices,
    InvoiceWriters writers,
    InvoiceRemovers removers,
    ContactReader addresses,
    HubSpotPaths paths) : IInvoiceGateway
{
    public Task<IReadOnlyDictionary<InvoiceKey, IReadOnlyList<InvoiceSnapshot>>> ReadAsync(
        IReadOnlyCollection<InvoiceKey> keys, CancellationToken cancellationToken) =>
        invoices.ReadAsync(keys, cancellationToken);

    public Task<IReadOnlyDictionary<InvoiceKey, LinesResult>> WriteLinesAsync(
        IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken) =>
        writers.Lines.WriteAsync(contents, cancellationToken);

    public Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> CreateDraftsAsync(
        IReadOnlyList<DraftRequest> drafts, CancellationToken cancellationToken) =>
        writers.Drafts.WriteAsync(drafts, cancellationToken);

    public Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> OpenAsync(
        IReadOnlyList<InvoiceSnapshot> drafts, CancellationToken cancellationToken) =>
        writers.Opening.WriteAsync(drafts, cancellationToken);

    public Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> WriteDuesAsync(
        IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken) =>
        writers.Dues.WriteAsync(contents, cancellationToken);

    public Task<IReadOnlyDictionary<InvoiceId, InvoiceStatus>> ReadStatusesAsync(
        IReadOnlyCollection<InvoiceId> asked, CancellationToken cancellationToken) =>
        invoices.ReadStatusesAsync(asked, cancellationToken);

    public Task FreeKeysAsync(IReadOnlyCollection<InvoiceId> asked, CancellationToken cancellationToken) =>
        removers.Keys.RemoveAsync(asked, cancellationToken);

    public Task DeleteDraftsAsync(IReadOnlyCollection<InvoiceId> drafts, CancellationToken cancellationToken) =>
        removers.Records.RemoveAsync(paths.InvoiceTemplate, drafts.Select(d => d.ToString()), cancellationToken);

    public Task DeleteLinesAsync(IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken) =>
        removers.Lines.RemoveAsync(contents, cancellationToken);

    public Task<IReadOnlyDictionary<ContactId, string>> ReadAddressesAsync(
        IReadOnlyCollection<ContactId> contacts, CancellationToken cancellationToken) =>
        addresses.ReadAsync(contacts, cancellationToken);
}
