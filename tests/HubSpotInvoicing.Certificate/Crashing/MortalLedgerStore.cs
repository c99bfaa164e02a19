using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>The run's way to its ledger.</summary>
/// <param name="inner">The ledger, which outlives the run.</param>
/// <param name="lifeline">The run's life.</param>
/// <param name="knowsTheDead">Whether the store can tell that a run is gone; object storage cannot.</param>
internal sealed class MortalLedgerStore(ILedgerStore inner, Lifeline lifeline, bool knowsTheDead) : ILedgerStore
{
    public string Location => inner.Location;

    public Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken) =>
        lifeline.CallAsync(CallKind.Ledger, () => inner.ListPeriodsAsync(cancellationToken));

    public Task<IReadOnlyList<int>> ListSegmentsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        lifeline.CallAsync(CallKind.Ledger, () => inner.ListSegmentsAsync(period, cancellationToken));

    public Task<ReadOnlyMemory<byte>?> ReadAsync(
        BillingPeriod period,
        int number,
        CancellationToken cancellationToken) =>
        lifeline.CallAsync(CallKind.Ledger, () => inner.ReadAsync(period, number, cancellationToken));

    public Task<bool> TryCreateAsync(
        BillingPeriod period, int number, ReadOnlyMemory<byte> segment, CancellationToken cancellationToken) =>
        lifeline.CallAsync(
            CallKind.Ledger, () => inner.TryCreateAsync(period, number, segment, cancellationToken));

    public Task<IAsyncDisposable> AnnounceAsync(RunId run, CancellationToken cancellationToken) =>
        lifeline.CallAsync(CallKind.Ledger, () => inner.AnnounceAsync(run, cancellationToken));

    public Task<bool> IsGoneAsync(RunId run, CancellationToken cancellationToken) => lifeline.CallAsync(
        CallKind.Ledger,
        () => knowsTheDead ? inner.IsGoneAsync(run, cancellationToken) : Task.FromResult(false));
}
