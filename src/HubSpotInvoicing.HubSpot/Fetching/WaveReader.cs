using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Completes a wave of members with their contacts, if they are asked for.</summary>
internal sealed class WaveReader(ContactLabels labels, CandidateReader candidates)
{
    private volatile RoleMap? roles;

    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyList<Renewal>> ReadAsync(
        IReadOnlyList<Member> members, ContactReading reading, CancellationToken cancellationToken)
    {
        if (reading == ContactReading.Skipped)
        {
            return members.Select(m => new Renewal(m, [])).ToList();
        }

        var contacts = await ContactsOfAsync([.. members.Select(m => m.Id)], cancellationToken);
        return members.Zip(contacts, (member, own) => new Renewal(member, own)).ToList();
    }

    /// <returns>The contacts of each company, in the order of the companies.</returns>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<ContactCandidate>>> ContactsOfAsync(
        IReadOnlyList<CompanyId> companies, CancellationToken cancellationToken)
    {
        var map = roles ??= await labels.ReadAsync(cancellationToken);
        return await candidates.ReadAsync(companies, map, cancellationToken);
    }
}
