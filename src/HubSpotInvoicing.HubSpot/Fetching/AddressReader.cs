using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>
/// Reads the addresses that decide who is written to: most companies need one, whatever the number of their contacts.
/// </summary>
internal sealed class AddressReader(ContactReader contacts)
{
    /// <param name="companies">The contacts of each company.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The address of each contact that was read and has one.</returns>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyDictionary<ContactId, string>> ReadAsync(
        IEnumerable<IReadOnlyList<ContactCandidate>> companies, CancellationToken cancellationToken)
    {
        var known = new Dictionary<ContactId, string>();
        var asked = new HashSet<ContactId>();
        var open = companies
            .Select(c => new Queue<IReadOnlyList<ContactCandidate>>(Addressee.InOrderOfNeed(c)))
            .Where(steps => steps.Count > 0)
            .ToList();
        while (open.Count > 0)
        {
            var wanted = open.SelectMany(steps => steps.Peek()).Select(c => c.Id).Where(asked.Add).ToList();
            foreach (var (contact, address) in await contacts.ReadAsync(wanted, cancellationToken))
            {
                known[contact] = address;
            }

            open.RemoveAll(steps => steps.Dequeue().Any(c => IsReachable(c, known)) || steps.Count == 0);
        }

        return known;
    }

    private static bool IsReachable(ContactCandidate contact, Dictionary<ContactId, string> known) =>
        EmailAddress.Usable(known.GetValueOrDefault(contact.Id)) is not null;
}
