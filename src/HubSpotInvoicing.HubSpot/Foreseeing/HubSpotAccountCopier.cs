using System.Globalization;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.HubSpot.Fetching;

namespace HubSpotInvoicing.HubSpot.Foreseeing;

/// <summary>Reads the account once, in order, and writes it into a snapshot.</summary>
internal sealed class HubSpotAccountCopier(
    AccountReader accounts,
    MemberProperties properties,
    SnapshotShape shape,
    SnapshotCompanies companies,
    SnapshotInvoices invoices,
    TimeProvider time) : IAccountCopier
{
    public async Task<AccountCopy> CopyAsync(Stream file, IPeopleInCopy people, CancellationToken cancellationToken)
    {
        var account = await accounts.ReadAsync(cancellationToken);
        await properties.CheckAsync(cancellationToken);
        using var snapshot = new SnapshotFile(file);
        await snapshot.WriteAsync(
            "snapshot",
            json =>
            {
                json.WriteNumber("version", SnapshotFile.Version);
                json.WriteString("takenAt", time.GetUtcNow().UtcDateTime.ToString(
                    "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                json.WriteString("people", people.AreReal ? "real" : "standIns");
            },
            cancellationToken);
        await shape.WriteAsync(snapshot, account, people, cancellationToken);
        var showsInvoices = await shape.ShowsInvoicesAsync(cancellationToken);
        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var page in companies.PagesAsync(cancellationToken))
        {
            await companies.WriteAsync(snapshot, page, people, known, cancellationToken);
            if (showsInvoices)
            {
                await invoices.WriteAsync(snapshot, page, people, cancellationToken);
            }
        }

        await snapshot.EndAsync(cancellationToken);
        return new AccountCopy(
            account.PortalId, snapshot.Companies, snapshot.Contacts, showsInvoices ? snapshot.Invoices : null);
    }
}
