using System.Globalization;
using System.Text.Json;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using Microsoft.Extensions.Logging;
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
    private readonly CallLog log;
    private readonly ResiliencePipeline<Exchange> pipeline;

    public OAuthTokens(HubSpotOptions options, TimeProvider clock, ILogger logger)
    {
        client = new HttpClient(handler, disposeHandler: false)
        {
            BaseAddress = new Uri(options.BaseUrl),
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        };
        this.clock = clock;
        log = new CallLog(logger);
        pipeline = new ResiliencePipelineBuilder<Exchange> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<Exchange>
            {
                MaxRetryAttempts = RepeatsMax,
                Delay = FirstWait,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { } exchange && MayPass(exchange)),
            })
            .Build();
    }

    /// <exception cref="AccessTokenUnavailableException">HubSpot gives none.</exception>
    public async Task<IssuedToken> ExchangeAsync(HubSpotCredentials.Grant grant, CancellationToken cancellationToken)
    {
        var attempt = 0;
        var exchange = await pipeline.ExecuteAsync(
            async token => await AttemptAsync(grant, ++attempt, token), cancellationToken);
        return exchange switch
        {
            { Value: TokenAnswer { AccessToken: { Length: > 0 } token, ExpiresIn: > 0 and var seconds } } =>
                new IssuedToken(new Secret(token), clock.GetUtcNow().AddSeconds(seconds)),
            { Value: not null } => throw new AccessTokenUnavailableException(
                "HubSpot's token service answered without a token."),
            { End: ExchangeEnd.Answered, Status: { } status } => throw new AccessTokenUnavailableException(
                string.Create(CultureInfo.InvariantCulture, $"HubSpot refused the app's refresh token ({status}).")),
            _ => throw new AccessTokenUnavailableException("HubSpot's token service did not answer as it should."),
        };
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private static bool MayPass(Exchange exchange) =>
        exchange.End is ExchangeEnd.NotConnected or ExchangeEnd.Lost
        || exchange.Status is TooManyRequests or >= FirstServerStatus;

    private async Task<Exchange> AttemptAsync(
        HubSpotCredentials.Grant grant, int attempt, CancellationToken cancellationToken)
    {
        using var form = FormOf(grant);
        var request = new HubSpotRequest(HttpMethod.Post, Path, RequestKind.Read, RequestBudget.General)
        {
            // The log tells its length alone, for it is no JSON.
            Body = await form.ReadAsByteArrayAsync(cancellationToken),
        };
        var started = clock.GetTimestamp();
        var exchange = await AskAsync(form, cancellationToken);
        log.Add(request, exchange, attempt, clock.GetElapsedTime(started));
        return exchange;
    }

    private async Task<Exchange> AskAsync(FormUrlEncodedContent form, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.PostAsync(new Uri(Path, UriKind.Relative), form, cancellationToken);
            return await ReadAsync(response, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Exchange(RequestKind.Read, ExchangeEnd.TimedOut);
        }
        catch (HttpRequestException fault)
        {
            return new Exchange(RequestKind.Read, HubSpotHttp.EndOf(fault.HttpRequestError));
        }
        catch (IOException)
        {
            return new Exchange(RequestKind.Read, ExchangeEnd.Lost);
        }
    }

    private static async Task<Exchange> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var answer = response.IsSuccessStatusCode ? Parse(body) : null;
        return new Exchange(
            RequestKind.Read,
            response.IsSuccessStatusCode && answer is null ? ExchangeEnd.Unreadable : ExchangeEnd.Answered)
        {
            Status = (int)response.StatusCode,
            Value = answer,
            Refusal = answer is null ? body : null,
            CorrelationId = HubSpotHttp.CorrelationOf(response),
        };
    }

    private static TokenAnswer? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, HubSpotJson.Default.TokenAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FormUrlEncodedContent FormOf(HubSpotCredentials.Grant grant) => new(
    [
        new("grant_type", "refresh_token"),
        new("client_id", grant.ClientId),
        new("client_secret", grant.ClientSecret.Reveal()),
        new("refresh_token", grant.RefreshToken.Reveal()),
    ]);
}
