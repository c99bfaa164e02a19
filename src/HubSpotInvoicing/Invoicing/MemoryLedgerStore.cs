using System.Collections.Concurrent;

namespace HubSpotInvoicing.Invoicing;

/// <summary>A ledger that lasts as long as the process: for tests and for trying out.</summary>
public sealed class MemoryLedgerStore : ILedgerStore
{
    private readonly ConcurrentDictionary<(BillingPeriod Period, int Number), byte[]> segments = new();
    private readonly ConcurrentDictionary<RunId, int> alive = new();

    public string Location => "memory";

    public Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BillingPeriod>>([.. segments.Keys.Select(key => key.Period).Distinct()]);

    public Task<IReadOnlyList<int>> ListSegmentsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<int>>(
            [.. segments.Keys.Where(key => key.Period == period).Select(key => key.Number)]);

    public Task<ReadOnlyMemory<byte>?> ReadAsync(
        BillingPeriod period,
        int number,
        CancellationToken cancellationToken) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(
            segments.TryGetValue((period, number), out var bytes) ? bytes : default(ReadOnlyMemory<byte>?));

    public Task<bool> TryCreateAsync(
        BillingPeriod period, int number, ReadOnlyMemory<byte> segment, CancellationToken cancellationToken) =>
        Task.FromResult(segments.TryAdd((period, number), segment.ToArray()));

    public Task<IAsyncDisposable> AnnounceAsync(RunId run, CancellationToken cancellationToken)
    {
        alive.AddOrUpdate(run, 1, (_, count) => count + 1);
        return Task.FromResult<IAsyncDisposable>(new Presence(this, run));
    }

    public Task<bool> IsGoneAsync(RunId run, CancellationToken cancellationToken) =>
        Task.FromResult(!alive.TryGetValue(run, out var count) || count == 0);

    private sealed class Presence(MemoryLedgerStore store, RunId run) : IAsyncDisposable
    {
        private int disposed;

        public ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
            {
                store.alive.AddOrUpdate(run, 0, (_, count) => count - 1);
            }

            return ValueTask.CompletedTask;
        }
    }
}
