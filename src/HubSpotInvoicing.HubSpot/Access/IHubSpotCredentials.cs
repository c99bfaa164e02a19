namespace HubSpotInvoicing.HubSpot;

/// <summary>
/// A place that keeps the credentials of the HubSpot account and where they may be exchanged at any time.
/// </summary>
public interface IHubSpotCredentials
{
    /// <summary>Reads them as they are now.</summary>
    /// <exception cref="AccessTokenUnavailableException">They cannot be read or understood.</exception>
    Task<HubSpotCredentials> ReadAsync(CancellationToken cancellationToken);
}
