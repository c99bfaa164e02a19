using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.Testing.Preparing;

/// <summary>Puts findings where a test wants them.</summary>
public static class KeepingFindings
{
    /// <summary>In place of whatever was kept.</summary>
    public static Task KeepAsync(
        this FindingsArchive archive, AccountFindings findings, CancellationToken cancellationToken) =>
        archive.ChangeAsync(findings.PortalId, findings.ApiVersion, _ => findings, cancellationToken);

    /// <summary>As they are, in place of whatever was kept.</summary>
    public static async Task PutAsync(
        this IFindingsStore store,
        long portalId,
        ReadOnlyMemory<byte> findings,
        CancellationToken cancellationToken)
    {
        var before = await store.ReadAsync(portalId, cancellationToken);
        if (!await store.TryWriteAsync(portalId, findings, before, cancellationToken))
        {
            throw new InvalidOperationException("Somebody else writes to the test's store.");
        }
    }
}
