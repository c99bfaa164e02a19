using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Reads the e-mail addresses of contacts.</summary>
internal sealed class ContactReader(BatchReader batches, HubSpotPaths paths)
{
    private const string Email = "email";

    /// <returns>The address of each contact that exists and has one.</returns>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyDictionary<ContactId, string>> ReadAsync(
        IEnumerable<ContactId> contacts, CancellationToken cancellationToken)
    {
        var records = await batches.ReadAsync(
            paths.ContactRead, new BatchRead([], [Email]), contacts.Select(c => c.ToString()), cancellationToken);
        var addresses = new Dictionary<ContactId, string>();
        foreach (var record in records)
        {
            if (RecordNumber.Read(record.Id) is { } id && record[Email] is { Length: > 0 } address)
            {
                addresses[ContactId.Of(id)] = address;
            }
        }

        return addresses;
    }
}
