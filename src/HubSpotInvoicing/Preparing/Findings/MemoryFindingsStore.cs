namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>Findings that last as long as the process: for tests, and for hosts that keep none.</summary>
public sealed class MemoryFindingsStore : IFindingsStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, StoredFindings> kept = [];

    public Task<StoredFindings?> ReadAsync(long portalId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(kept.GetValueOrDefault(portalId));
        }
    }

    public Task<bool> TryWriteAsync(
        long portalId,
        ReadOnlyMemory<byte> findings,
        StoredFindings? before,
        CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (kept.GetValueOrDefault(portalId)?.Mark != before?.Mark)
            {
                return Task.FromResult(false);
            }

            kept[portalId] = StoredFindings.Of(findings.ToArray());
            return Task.FromResult(true);
        }
    }

    public string LocationOf(long portalId) => $"memory/findings/{portalId}";
}
