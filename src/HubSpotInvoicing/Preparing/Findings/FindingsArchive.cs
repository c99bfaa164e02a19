using System.Globalization;
using System.Reflection;

namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>Keeps an account's findings, and gives none back that are damaged or another account's.</summary>
public sealed class FindingsArchive(IFindingsStore store)
{
    /// <summary>Each lost write is somebody else's that was won, and people do not write that often.</summary>
    private const int WritesMax = 50;

    private static readonly string OurVersion = typeof(FindingsArchive).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <exception cref="FindingsUnavailableException">They cannot be read or trusted.</exception>
    public async Task<KeptFindings> ReadAsync(long portalId, string apiVersion, CancellationToken cancellationToken) =>
        Judge(await store.ReadAsync(portalId, cancellationToken), portalId, apiVersion);

    /// <summary>Changes what is kept by now, so that what somebody else has kept meanwhile stays.</summary>
    /// <param name="portalId">The account.</param>
    /// <param name="apiVersion">The version of HubSpot's API.</param>
    /// <param name="change">Asked again when somebody else has written in the same moment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="FindingsUnavailableException">
    /// They cannot be read, trusted or kept, or are another account's that still has records of a probe.
    /// </exception>
    public async Task ChangeAsync(
        long portalId,
        string apiVersion,
        Func<AccountFindings, AccountFindings> change,
        CancellationToken cancellationToken)
    {
        for (var write = 1; write <= WritesMax; write++)
        {
            var before = await store.ReadAsync(portalId, cancellationToken);
            var changed = change(ToAdd(Judge(before, portalId, apiVersion), portalId, apiVersion));
            if (await store.TryWriteAsync(portalId, FindingsWriter.Write(changed), before, cancellationToken))
            {
                return;
            }
        }

        throw new FindingsUnavailableException(
            LocationOf(portalId), "others keep writing them; try again when no other doctor is at work.");
    }

    /// <summary>What is kept and valid here, ready to be added to.</summary>
    /// <exception cref="FindingsUnavailableException">
    /// They cannot be read or trusted, or are another account's that still has records of a probe.
    /// </exception>
    public async Task<AccountFindings> ReadToAddAsync(
        long portalId, string apiVersion, CancellationToken cancellationToken) =>
        ToAdd(await ReadAsync(portalId, apiVersion, cancellationToken), portalId, apiVersion);

    public string LocationOf(long portalId) => store.LocationOf(portalId);

    private AccountFindings ToAdd(KeptFindings kept, long portalId, string apiVersion)
    {
        var fresh = new AccountFindings
        {
            PortalId = portalId,
            ApiVersion = apiVersion,
            ProductVersion = OurVersion,
        };
        return kept switch
        {
            KeptFindings.Valid valid => valid.Findings with { ProductVersion = OurVersion },
            KeptFindings.Foreign { Findings: { Probes.Count: > 0 } others } when others.PortalId != portalId =>
                throw new FindingsUnavailableException(
                    LocationOf(portalId),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"they name a probe that left records in account {others.PortalId}; run "
                        + $"doctor --probe for that account "
                        + $"first, or choose another --out.")),
            KeptFindings.Foreign { Findings: var others } when others.PortalId == portalId => fresh with
            {
                Probes = others.Probes,
            },
            _ => fresh,
        };
    }

    private KeptFindings Judge(StoredFindings? stored, long portalId, string apiVersion) =>
        stored is null ? new KeptFindings.None() : Judge(Parse(stored.Bytes, portalId), portalId, apiVersion);

    private AccountFindings Parse(ReadOnlyMemory<byte> bytes, long portalId)
    {
        try
        {
            return FindingsReader.Read(bytes);
        }
        catch (InvalidDataException damage)
        {
            throw new FindingsUnavailableException(LocationOf(portalId), damage.Message, damage);
        }
    }

    private static KeptFindings Judge(AccountFindings found, long portalId, string apiVersion) => found switch
    {
        _ when found.PortalId != portalId => new KeptFindings.Foreign(found, string.Create(
            CultureInfo.InvariantCulture, $"The findings are of account {found.PortalId}, not of {portalId}.")),
        _ when found.ApiVersion != apiVersion => new KeptFindings.Foreign(
            found, $"The findings are of the API version {found.ApiVersion}, not of {apiVersion}."),
        _ => new KeptFindings.Valid(found),
    };
}
