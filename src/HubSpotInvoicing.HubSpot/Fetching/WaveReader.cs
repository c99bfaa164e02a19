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

        var map = roles ??= await labels.ReadAsync(cancellationToken);
        return await candidates.ReadAsync(members, map, cancellationToken);
    }
}
