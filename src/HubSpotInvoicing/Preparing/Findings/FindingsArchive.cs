using System.Globalization;
using System.Reflection;

namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>Keeps an account's findings, and gives none back that are damaged or another account's.</summary>
public sealed class FindingsArchive(IFindingsStore store)
{
    private static readonly string OurVersion = typeof(FindingsArchive).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <exception cref="FindingsUnavailableException">They cannot be read or trusted.</exception>
    public async Task<KeptFindings> ReadAsync(long portalId, string apiVersion, CancellationToken cancellationToken) =>
        await store.ReadAsync(portalId, cancellationToken) is { } bytes
            ? Judge(Parse(bytes, portalId), portalId, apiVersion)
            : new KeptFindings.None();

    /// <summary>Puts them in place of what was kept.</summary>
    /// <exception cref="FindingsUnavailableException">They cannot be kept.</exception>
    public Task KeepAsync(AccountFindings findings, CancellationToken cancellationToken) =>
        store.WriteAsync(findings.PortalId, FindingsWriter.Write(findings), cancellationToken);

    /// <summary>Changes what is kept by now, so that what somebody else has kept meanwhile stays.</summary>
    /// <exception cref="FindingsUnavailableException">
    /// They cannot be read, trusted or kept, or are another account's that still has records of a probe.
    /// </exception>
    public async Task ChangeAsync(
        long portalId,
        string apiVersion,
        Func<AccountFindings, AccountFindings> change,
        CancellationToken cancellationToken) =>
        await KeepAsync(change(await ReadToAddAsync(portalId, apiVersion, cancellationToken)), cancellationToken);

    /// <summary>What is kept and valid here, ready to be added to.</summary>
    /// <exception cref="FindingsUnavailableException">
    /// They cannot be read or trusted, or are another account's that still has records of a probe.
    /// </exception>
    public async Task<AccountFindings> ReadToAddAsync(
        long portalId, string apiVersion, CancellationToken cancellationToken)
    {
        var fresh = new AccountFindings
        {
            PortalId = portalId,
            ApiVersion = apiVersion,
            ProductVersion = OurVersion,
        };
        return await ReadAsync(portalId, apiVersion, cancellationToken) switch
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

    public string LocationOf(long portalId) => store.LocationOf(portalId);

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
