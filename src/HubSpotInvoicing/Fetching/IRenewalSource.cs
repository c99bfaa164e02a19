namespace HubSpotInvoicing.Fetching;

/// <summary>Where the members are read from.</summary>
public interface IRenewalSource
{
    /// <summary>
    /// Reads the account and checks, before anything else is called, that the run may use it: the portal is the
    /// configured one and the unique keys exist.
    /// </summary>
    /// <exception cref="RunRefusedException">The run must not start; the message says why and what to do.</exception>
    Task<Account> ReadAccountAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Streams the renewing companies in waves of at most <see cref="FetchingOptions.WaveSize"/>, by company id.
    /// </summary>
    /// <exception cref="RunStoppedException">
    /// HubSpot cannot be read on; what was fetched so far stays valid.
    /// </exception>
    IAsyncEnumerable<IReadOnlyList<Renewal>> FetchAsync(RenewalQuery query, CancellationToken cancellationToken);
}
