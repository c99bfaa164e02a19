using HubSpotInvoicing.HubSpot.Access;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.HubSpot;

/// <summary>
/// Tokens from credentials that are kept elsewhere: read once, and again when HubSpot refuses what they gave. Short
/// tokens are exchanged before they run out, also in the middle of a run.
/// </summary>
public sealed class StoredAccessTokens : IAccessTokens, IDisposable
{
    /// <summary>A token that lasts no longer than this is exchanged; HubSpot's last 30 minutes.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly IHubSpotCredentials store;
    private readonly OAuthTokens oauth;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim gate = new(1);
    private HubSpotCredentials? credentials;
    private IssuedToken? issued;

    /// <param name="store">Where the credentials are kept.</param>
    /// <param name="options">HubSpot's address, and how long it is waited for.</param>
    /// <param name="clock">Says when a token runs out.</param>
    /// <param name="log">Where each exchange is logged as other calls of HubSpot are.</param>
    public StoredAccessTokens(
        IHubSpotCredentials store, HubSpotOptions options, TimeProvider clock, ILogger<StoredAccessTokens> log)
    {
        this.store = store;
        this.clock = clock;
        oauth = new OAuthTokens(options, clock, log);
    }

    public Task<Secret> GetAsync(CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            if (issued is null || IsRunningOut(issued))
            {
                await IssueAsync(cancellationToken);
            }

            return issued!.Token;
        },
        cancellationToken);

    public Task<bool> RenewAsync(Secret refused, CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            if (issued is null || issued.Token.Equals(refused))
            {
                credentials = null;
                issued = null;
                await IssueAsync(cancellationToken);
            }

            return !issued!.Token.Equals(refused);
        },
        cancellationToken);

    public void Dispose()
    {
        gate.Dispose();
        oauth.Dispose();
    }

    private bool IsRunningOut(IssuedToken token) => clock.GetUtcNow() + Ahead >= token.Until;

    private async Task IssueAsync(CancellationToken cancellationToken)
    {
        credentials ??= await store.ReadAsync(cancellationToken);
        try
        {
            issued = await IssueOfAsync(credentials, cancellationToken);
        }
        catch (AccessTokenUnavailableException) when (issued is not null && clock.GetUtcNow() < issued.Until)
        {
            // The one in hand still lasts; the next request asks again.
        }
    }

    private async Task<IssuedToken> IssueOfAsync(HubSpotCredentials held, CancellationToken cancellationToken) =>
        held switch
        {
            HubSpotCredentials.Token lasting => new IssuedToken(lasting.AccessToken, DateTimeOffset.MaxValue),
            HubSpotCredentials.Grant grant => await oauth.ExchangeAsync(grant, cancellationToken),
            _ => throw new InvalidOperationException("There is no other kind of credentials."),
        };

    private async Task<T> AloneAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await act();
        }
        finally
        {
            gate.Release();
        }
    }
}
