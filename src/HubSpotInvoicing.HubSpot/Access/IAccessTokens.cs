namespace HubSpotInvoicing.HubSpot;

/// <summary>Where the access token of each request comes from; used by many requests at the same time.</summary>
public interface IAccessTokens
{
    /// <summary>The token to use now.</summary>
    /// <exception cref="AccessTokenUnavailableException">There is none, and none can be had.</exception>
    Task<Secret> GetAsync(CancellationToken cancellationToken);

    /// <summary>HubSpot refused the token with a 401; another one is looked for.</summary>
    /// <returns>Whether there is another one, which <see cref="GetAsync"/> gives from now on.</returns>
    /// <exception cref="AccessTokenUnavailableException">There may be one, and it cannot be had.</exception>
    Task<bool> RenewAsync(Secret refused, CancellationToken cancellationToken);
}
