using System.Collections.Concurrent;

namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>Plans that last as long as the process: for tests and for trying out.</summary>
public sealed class MemoryPlanStore : IPlanStore
{
    private readonly ConcurrentDictionary<PlanHash, byte[]> plans = new();

    public Task<bool> TryCreateAsync(PlanHash hash, ReadOnlyMemory<byte> plan, CancellationToken cancellationToken) =>
        Task.FromResult(plans.TryAdd(hash, plan.ToArray()));

    public Task<ReadOnlyMemory<byte>?> ReadAsync(PlanHash hash, CancellationToken cancellationToken) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(
            plans.TryGetValue(hash, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?));

    public string LocationOf(PlanHash hash) => $"memory/{hash}";
}
