using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Finds the contacts of some companies, and the addresses that decide who of them is written to.</summary>
internal sealed class CandidateReader(AssociationReader associations, AddressReader addresses, HubSpotPaths paths)
{
    /// <returns>The contacts of each company, in the order of the companies.</returns>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<ContactCandidate>>> ReadAsync(
        IReadOnlyList<CompanyId> companies, RoleMap roles, CancellationToken cancellationToken)
    {
        var links = await associations.ReadAsync(
            paths.CompanyContacts, companies.Select(c => c.ToString()), cancellationToken);
        var candidates = companies.Select(c => CandidatesOf(links[c.ToString()], roles)).ToList();
        var known = await addresses.ReadAsync(candidates, cancellationToken);
        return candidates.ConvertAll(contacts => contacts.ConvertAll(
            c => c with { Email = known.GetValueOrDefault(c.Id) }));
    }

    private static List<ContactCandidate> CandidatesOf(IEnumerable<AssociationTarget> targets, RoleMap roles) => targets
        .Select(t => (Id: IdOf(t), Roles: roles.RolesOf(t)))
        .Where(t => t.Id is not null)
        .GroupBy(t => t.Id, t => t.Roles)
        .Select(g => g.Key is { } id
            ? new ContactCandidate(id, Email: null, g.Aggregate(ContactRoles.None, (all, role) => all | role))
            : null)
        .OfType<ContactCandidate>()
        .OrderBy(c => c.Id)
        .ToList();

    private static ContactId? IdOf(AssociationTarget target) =>
        RecordNumber.Read(target.ToObjectId) is { } id ? ContactId.Of(id) : null;
}
