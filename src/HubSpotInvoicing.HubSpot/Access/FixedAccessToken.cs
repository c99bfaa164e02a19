namespace HubSpotInvoicing.HubSpot.Access;

/// <summary>The token of the setting <c>HubSpot:AccessToken</c>, for as long as the program runs.</summary>
internal sealed class FixedAccessToken(Secret token) : IAccessTokens
{
    public Task<Secret> GetAsync(CancellationToken cancellationToken) => Task.FromResult(token);

    public Task<bool> RenewAsync(Secret refused, CancellationToken cancellationToken) => Task.FromResult(false);
}
