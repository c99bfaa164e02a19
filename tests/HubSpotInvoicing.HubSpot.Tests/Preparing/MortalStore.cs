using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>A store that writes nothing any more once its process is dead.</summary>
internal sealed class MortalStore : IFindingsStore
{
    private readonly MemoryFindingsStore kept = new();

    public Func<bool> IsDead { get; set; } = () => false;

    public Task<StoredFindings?> ReadAsync(long portalId, CancellationToken cancellationToken) =>
        kept.ReadAsync(portalId, cancellationToken);

    public Task<bool> TryWriteAsync(
        long portalId,
        ReadOnlyMemory<byte> findings,
        StoredFindings? before,
        CancellationToken cancellationToken) =>
        IsDead()
            ? throw new FindingsUnavailableException(LocationOf(portalId), "the process is dead.")
            : kept.TryWriteAsync(portalId, findings, before, cancellationToken);

    public string LocationOf(long portalId) => kept.LocationOf(portalId);
}
