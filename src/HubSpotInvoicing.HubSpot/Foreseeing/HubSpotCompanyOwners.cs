using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Foreseeing;

/// <summary>Reads who owns companies, and the owners' names where the token may see them.</summary>
internal sealed class HubSpotCompanyOwners(BatchReader batches, OwnerNames owners, HubSpotPaths paths) : ICompanyOwners
{
    /// <summary>HubSpot's own property on every object that can have an owner.</summary>
    public const string Property = "hubspot_owner_id";

    public async Task<CompanyOwners> ReadAsync(
        IReadOnlyCollection<CompanyId> companies, CancellationToken cancellationToken)
    {
        var records = await batches.ReadAsync(
            paths.CompanyRead, new BatchRead([], [Property]), companies.Select(c => c.ToString()), cancellationToken);
        var owned = records
            .Select(r => (Company: RecordNumber.Read(r.Id), Owner: r[Property]))
            .Where(r => r is { Company: not null, Owner.Length: > 0 })
            .ToList();
        var names = owned.Count == 0 ? null : await owners.ReadAsync(cancellationToken);
        return new CompanyOwners(
            owned.ToDictionary(
                r => CompanyId.Of(r.Company.GetValueOrDefault()),
                r => new CompanyOwner(r.Owner ?? "", names?.GetValueOrDefault(r.Owner ?? ""))),
            owned.Count > 0 && names is null ? OwnerNames.Scope : null);
    }
}
