using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Testing.Invoicing;

/// <summary>A store that can never tell whether a run is dead, as object storage cannot.</summary>
public sealed class LeaseOnlyStore(ILedgerStore inner) : ILedgerStore
{
    public string Location => inner.Location;

    public Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken) =>
        inner.ListPeriodsAsync(cancellationToken);

    public Task<IReadOnlyList<int>> ListSegmentsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        inner.ListSegmentsAsync(period, cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadAsync(
        BillingPeriod period,
        int number,
        CancellationToken cancellationToken) => inner.ReadAsync(period, number, cancellationToken);

    public Task<bool> TryCreateAsync(
        BillingPeriod period, int number, ReadOnlyMemory<byte> segment, CancellationToken cancellationToken) =>
        inner.TryCreateAsync(period, number, segment, cancellationToken);

    public Task<IAsyncDisposable> AnnounceAsync(RunId run, CancellationToken cancellationToken) =>
        inner.AnnounceAsync(run, cancellationToken);

    public Task<bool> IsGoneAsync(RunId run, CancellationToken cancellationToken) => Task.FromResult(false);
}
