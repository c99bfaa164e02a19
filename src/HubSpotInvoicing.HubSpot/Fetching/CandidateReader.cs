using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Finds the contacts of a wave of members, and the addresses that decide who of them is written to.</summary>
internal sealed class CandidateReader(AssociationReader associations, AddressReader addresses, HubSpotPaths paths)
{
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyList<Renewal>> ReadAsync(
        IReadOnlyList<Member> members, RoleMap roles, CancellationToken cancellationToken)
    {
        var links = await associations.ReadAsync(
            paths.CompanyContacts, members.Select(m => m.Id.ToString()), cancellationToken);
        var candidates = members.Select(m => CandidatesOf(links[m.Id.ToString()], roles)).ToList();
        var known = await addresses.ReadAsync(candidates, cancellationToken);
        return members
            .Zip(candidates, (member, contacts) => new Renewal(
                member, contacts.ConvertAll(c => c with { Email = known.GetValueOrDefault(c.Id) })))
            .ToList();
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
