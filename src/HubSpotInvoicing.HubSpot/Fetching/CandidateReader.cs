using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Reads the contacts of a wave of members.</summary>
internal sealed class CandidateReader(AssociationReader associations, ContactReader contacts, HubSpotPaths paths)
{
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyList<Renewal>> ReadAsync(
        IReadOnlyList<Member> members, RoleMap roles, CancellationToken cancellationToken)
    {
        var links = await associations.ReadAsync(
            paths.CompanyContacts, members.Select(m => m.Id.ToString()), cancellationToken);
        var linked = links.SelectMany(l => l).Select(IdOf).OfType<ContactId>().Distinct();
        var addresses = await contacts.ReadAsync(linked, cancellationToken);
        return members
            .Select(m => new Renewal(m, CandidatesOf(links[m.Id.ToString()], roles, addresses)))
            .ToList();
    }

    private static List<ContactCandidate> CandidatesOf(
        IEnumerable<AssociationTarget> targets, RoleMap roles, IReadOnlyDictionary<ContactId, string> addresses) => targets
        .Select(t => (Id: IdOf(t), Roles: roles.RolesOf(t)))
        .Where(t => t.Id is not null)
        .GroupBy(t => t.Id, t => t.Roles)
        .Select(g => g.Key is { } id
            ? new ContactCandidate(
                id, addresses.GetValueOrDefault(id), g.Aggregate(ContactRoles.None, (all, role) => all | role))
            : null)
        .OfType<ContactCandidate>()
        .OrderBy(c => c.Id)
        .ToList();

    private static ContactId? IdOf(AssociationTarget target) =>
        RecordNumber.Read(target.ToObjectId) is { } id ? ContactId.Of(id) : null;
}
