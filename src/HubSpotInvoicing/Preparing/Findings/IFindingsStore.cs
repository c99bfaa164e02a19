namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>
/// Where an account's findings are kept; every implementation passes the contract suite <c>FindingsStoreContract</c>.
/// </summary>
public interface IFindingsStore
{
    /// <summary>What was written last, as it lies there; absent when there is nothing.</summary>
    /// <exception cref="FindingsUnavailableException">The store cannot be read.</exception>
    Task<ReadOnlyMemory<byte>?> ReadAsync(long portalId, CancellationToken cancellationToken);

    /// <summary>Puts the findings in place of what is there, whole or not at all.</summary>
    /// <exception cref="FindingsUnavailableException">The store cannot be written.</exception>
    Task WriteAsync(long portalId, ReadOnlyMemory<byte> findings, CancellationToken cancellationToken);

    /// <summary>Where they lie, for people.</summary>
    string LocationOf(long portalId);
}
