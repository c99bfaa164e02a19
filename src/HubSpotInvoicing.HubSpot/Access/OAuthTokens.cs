using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using HubSpotInvoicing.HubSpot.Wire;
using Polly;
using Polly.Retry;

namespace HubSpotInvoicing.HubSpot.Access;

/// <summary>Exchanges an app's refresh token for access tokens.</summary>
internal sealed class OAuthTokens : IDisposable
{
    /// <summary>From HubSpot's OAuth specification of 2026-03; no later one is published.</summary>
    private const string Path = "/oauth/2026-03/token";

    private const int FirstServerStatus = 500;
    private const int TooManyRequests = 429;
    private const int RepeatsMax = 3;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    // A redirect would carry the credentials elsewhere.
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly HttpClient client;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;

    public OAuthTokens(HubSpotOptions options, TimeProvider clock)
    {
        client = new HttpClient(handler, disposeHandler: false)
        {
            BaseAddress = new Uri(options.BaseUrl),
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        };
        this.clock = clock;
        pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = RepeatsMax,
                Delay = FirstWait,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = args => ValueTask.FromResult(MayPass(args.Outcome)),
            })
            .Build();
    }

    /// <exception cref="AccessTokenUnavailableException">HubSpot gives none.</exception>
    public async Task<IssuedToken> ExchangeAsync(HubSpotCredentials.Grant grant, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await pipeline.ExecuteAsync(
                async token => await AskAsync(grant, token), cancellationToken);
            return response.IsSuccessStatusCode
                ? await ReadAsync(response, cancellationToken)
                : throw new AccessTokenUnavailableException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"HubSpot refused the app's refresh token ({(int)response.StatusCode})."));
        }
        catch (Exception fault) when (IsTransport(fault, cancellationToken) || fault is JsonException)
        {
            throw new AccessTokenUnavailableException("HubSpot's token service did not answer as it should.", fault);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome.Result is { } response
        ? (int)response.StatusCode is TooManyRequests or >= FirstServerStatus
        : outcome.Exception is HttpRequestException;

    private static bool IsTransport(Exception fault, CancellationToken cancellationToken) =>
        fault is HttpRequestException or IOException
        || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task<HttpResponseMessage> AskAsync(
        HubSpotCredentials.Grant grant, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "refresh_token"),
            new("client_id", grant.ClientId),
            new("client_secret", grant.ClientSecret.Reveal()),
            new("refresh_token", grant.RefreshToken.Reveal()),
        ]);
        return await client.PostAsync(new Uri(Path, UriKind.Relative), form, cancellationToken);
    }

    private async Task<IssuedToken> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = await response.Content.ReadFromJsonAsync(HubSpotJson.Default.TokenAnswer, cancellationToken);
        return answer is { AccessToken: { Length: > 0 } token, ExpiresIn: > 0 }
            ? new IssuedToken(new Secret(token), clock.GetUtcNow().AddSeconds(answer.ExpiresIn))
            : throw new AccessTokenUnavailableException("HubSpot's token service answered without a token.");
    }
}
