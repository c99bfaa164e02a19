using System.Collections.Concurrent;

namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>Findings that last as long as the process: for tests, and for hosts that keep none.</summary>
public sealed class MemoryFindingsStore : IFindingsStore
{
    private readonly ConcurrentDictionary<long, byte[]> kept = new();

    public Task<ReadOnlyMemory<byte>?> ReadAsync(long portalId, CancellationToken cancellationToken) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(
            kept.TryGetValue(portalId, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?));

    public Task WriteAsync(long portalId, ReadOnlyMemory<byte> findings, CancellationToken cancellationToken)
    {
        kept[portalId] = findings.ToArray();
        return Task.CompletedTask;
    }

    public string LocationOf(long portalId) => $"memory/findings/{portalId}";
}
