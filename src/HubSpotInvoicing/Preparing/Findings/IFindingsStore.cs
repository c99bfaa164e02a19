namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>
/// Where an account's findings are kept; every implementation passes the contract suite <c>FindingsStoreContract</c>.
/// </summary>
public interface IFindingsStore
{
    /// <summary>What was written last; absent when there is nothing.</summary>
    /// <exception cref="FindingsUnavailableException">The store cannot be read.</exception>
    Task<StoredFindings?> ReadAsync(long portalId, CancellationToken cancellationToken);

    /// <summary>Puts the findings in place of what was read before, whole or not at all.</summary>
    /// <param name="portalId">The account.</param>
    /// <param name="findings">What is to lie there.</param>
    /// <param name="before">What was read; absent when there was nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// <c>false</c> when somebody else has written meanwhile: what lies there is theirs, and nothing was changed.
    /// </returns>
    /// <exception cref="FindingsUnavailableException">The store cannot be written.</exception>
    Task<bool> TryWriteAsync(
        long portalId,
        ReadOnlyMemory<byte> findings,
        StoredFindings? before,
        CancellationToken cancellationToken);

    /// <summary>Where they lie, for people.</summary>
    string LocationOf(long portalId);
}
