using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Testing.Invoicing;

/// <summary>A store in which a test makes something happen around the next write.</summary>
public sealed class HookedStore(ILedgerStore inner) : ILedgerStore
{
    /// <summary>Told the number of each write, from 1, when it begins.</summary>
    public Action<int>? BeforeEach { get; set; }

    /// <summary>Done once, before the next write reaches the store.</summary>
    public Func<Task>? BeforeCreate { get; set; }

    /// <summary>
    /// Done once, after the next write is durable; when it throws, the writer never learns that it was.
    /// </summary>
    public Func<Task>? AfterCreate { get; set; }

    /// <summary>
    /// The next successful write is answered like the answer to its own repetition: the number is taken.
    /// </summary>
    public bool LosesNextAnswer { get; set; }

    public int Creates { get; private set; }

    public string Location => inner.Location;

    public Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken) =>
        inner.ListPeriodsAsync(cancellationToken);

    public Task<IReadOnlyList<int>> ListSegmentsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        inner.ListSegmentsAsync(period, cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadAsync(
        BillingPeriod period,
        int number,
        CancellationToken cancellationToken) => inner.ReadAsync(period, number, cancellationToken);

    public async Task<bool> TryCreateAsync(
        BillingPeriod period, int number, ReadOnlyMemory<byte> segment, CancellationToken cancellationToken)
    {
        Creates++;
        BeforeEach?.Invoke(Creates);
        var (before, after, loses) = (BeforeCreate, AfterCreate, LosesNextAnswer);
        (BeforeCreate, AfterCreate, LosesNextAnswer) = (null, null, false);
        await (before?.Invoke() ?? Task.CompletedTask);
        var created = await inner.TryCreateAsync(period, number, segment, cancellationToken);
        await (after?.Invoke() ?? Task.CompletedTask);
        return created && !loses;
    }

    public Task<IAsyncDisposable> AnnounceAsync(RunId run, CancellationToken cancellationToken) =>
        inner.AnnounceAsync(run, cancellationToken);

    public Task<bool> IsGoneAsync(RunId run, CancellationToken cancellationToken) =>
        inner.IsGoneAsync(run, cancellationToken);
}
