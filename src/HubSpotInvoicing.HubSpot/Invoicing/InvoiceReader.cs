using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Invoicing;

/// <summary>
/// Finds invoices by their key in HubSpot's database. The search index trails behind, and "not found" from it has made
/// real duplicates, so it is never asked.
/// </summary>
internal sealed class InvoiceReader(
    BatchReader batches,
    AssociationReader associations,
    KeyProperties keys,
    HubSpotPaths paths,
    IOptions<InvoicingOptions> options)
{
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyDictionary<InvoiceKey, IReadOnlyList<InvoiceSnapshot>>> ReadAsync(
        IReadOnlyCollection<InvoiceKey> wanted, CancellationToken cancellationToken)
    {
        var uniqueness = await keys.CheckAsync(cancellationToken);
        var records = uniqueness == UniqueKey.Enforced
            ? await ReadByKeyAsync(wanted, cancellationToken)
            : await ReadByCompanyAsync(wanted, cancellationToken);
        var asked = wanted.ToHashSet();
        return records
            .Select(r => InvoiceMapping.Read(r, options.Value.KeyProperty))
            .OfType<InvoiceSnapshot>()
            .Where(s => asked.Contains(s.Key))
            .GroupBy(s => s.Key)
            .ToDictionary(g => g.Key, DistinctById);
    }

    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyDictionary<InvoiceId, InvoiceStatus>> ReadStatusesAsync(
        IReadOnlyCollection<InvoiceId> invoices, CancellationToken cancellationToken)
    {
        var records = await batches.ReadAsync(
            paths.InvoiceRead,
            new BatchRead([], [InvoiceMapping.Status]),
            invoices.Select(id => id.ToString()),
            cancellationToken);
        var statuses = new Dictionary<InvoiceId, InvoiceStatus>();
        foreach (var record in records)
        {
            if (RecordNumber.Read(record.Id) is { } id)
            {
                statuses[InvoiceId.Of(id)] = InvoiceMapping.StatusOf(record);
            }
        }

        return statuses;
    }

    private static IReadOnlyList<InvoiceSnapshot> DistinctById(IEnumerable<InvoiceSnapshot> snapshots) =>
        snapshots.DistinctBy(s => s.Id).OrderBy(s => s.Id.Value).ToList();

    private Task<IReadOnlyCollection<ObjectRecord>> ReadByKeyAsync(
        IReadOnlyCollection<InvoiceKey> wanted, CancellationToken cancellationToken) => batches.ReadAsync(
            paths.InvoiceRead,
            Shape with { IdProperty = options.Value.KeyProperty },
            wanted.Select(k => k.ToString()),
            cancellationToken);

    private async Task<IReadOnlyCollection<ObjectRecord>> ReadByCompanyAsync(
        IReadOnlyCollection<InvoiceKey> wanted, CancellationToken cancellationToken)
    {
        var links = await associations.ReadAsync(
            paths.CompanyInvoices, wanted.Select(k => k.Company.ToString()), cancellationToken);
        var ids = links.SelectMany(l => l).Select(t => t.ToObjectId).OfType<string>();
        return await batches.ReadAsync(paths.InvoiceRead, Shape, ids, cancellationToken);
    }

    private BatchRead Shape => new([], InvoiceMapping.PropertiesWith(options.Value.KeyProperty));
}
