namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Where ledger segments lie. Its one primitive is "create this object only if it does not exist"; every implementation
/// passes the contract suite <c>LedgerStoreContract</c>.
/// </summary>
public interface ILedgerStore
{
    /// <summary>Where it lies, for messages to people.</summary>
    string Location { get; }

    /// <summary>The periods that have at least one segment.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken);

    /// <summary>The numbers of the segments of a period, in any order.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    Task<IReadOnlyList<int>> ListSegmentsAsync(BillingPeriod period, CancellationToken cancellationToken);

    /// <summary>The bytes of a segment, or <c>null</c> when there is none with this number.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    Task<ReadOnlyMemory<byte>?> ReadAsync(BillingPeriod period, int number, CancellationToken cancellationToken);

    /// <summary>Creates the segment durably, whole or not at all; <c>false</c> when the number is taken.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be written.</exception>
    Task<bool> TryCreateAsync(
        BillingPeriod period, int number, ReadOnlyMemory<byte> segment, CancellationToken cancellationToken);

    /// <summary>Shows that the run is alive until the result is disposed or the process dies.</summary>
    Task<IAsyncDisposable> AnnounceAsync(RunId run, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the run is known for certain to be dead or ended; <c>false</c> when only its lease can tell.
    /// </summary>
    Task<bool> IsGoneAsync(RunId run, CancellationToken cancellationToken);
}
