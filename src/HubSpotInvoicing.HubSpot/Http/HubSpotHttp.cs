using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>One attempt over HTTP, turned into a value whatever happens.</summary>
internal sealed class HubSpotHttp(HttpClient client, IAccessTokens tokens, TimeProvider clock)
{
    private const string CorrelationHeader = "X-HubSpot-Correlation-Id";
    private const string Bearer = "Bearer";
    private const int Unauthorized = 401;
    private const string JsonMediaType = "application/json";

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Exchange> TryAsync(
        HubSpotRequest request, JsonTypeInfo answer, CancellationToken cancellationToken)
    {
        try
        {
            var token = await tokens.GetAsync(cancellationToken);
            using var message = Message(request, token);
            using var response = await client.SendAsync(
                message, HttpCompletionOption.ResponseContentRead, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var exchange = Read(request, response, body, answer);
            return exchange.Status == Unauthorized
                ? exchange with { IsTokenRenewed = await tokens.RenewAsync(token, cancellationToken) }
                : exchange;
        }
        catch (AccessTokenUnavailableException fault)
        {
            return new Exchange(request.Kind, ExchangeEnd.NoToken) { Detail = fault.Message };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Exchange(request.Kind, ExchangeEnd.TimedOut);
        }
        catch (HttpRequestException fault)
        {
            return new Exchange(request.Kind, EndOf(fault.HttpRequestError));
        }
        catch (IOException)
        {
            return new Exchange(request.Kind, ExchangeEnd.Lost);
        }
    }

    /// <summary>HubSpot's correlation id in the answer's headers, when it looks like one.</summary>
    public static string? CorrelationOf(HttpResponseMessage response) =>
        PlainText.Of(HeaderOf(response, CorrelationHeader));

    public static ExchangeEnd EndOf(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError => ExchangeEnd.NotConnected,
        HttpRequestError.ConfigurationLimitExceeded => ExchangeEnd.Unreadable,
        _ => ExchangeEnd.Lost,
    };

    private static HttpRequestMessage Message(HubSpotRequest request, Secret token)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(request.Path, UriKind.Relative));
        message.Headers.Authorization = new AuthenticationHeaderValue(Bearer, token.Reveal());
        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(JsonMediaType);
        }

        return message;
    }

    private Exchange Read(HubSpotRequest request, HttpResponseMessage response, byte[] body, JsonTypeInfo answer)
    {
        var success = response.IsSuccessStatusCode;
        var error = success ? ErrorBody.None : Parse(body, HubSpotJson.Default.ErrorBody) as ErrorBody;
        var value = success ? Parse(body, answer) : null;

        // A deletion is confirmed without a word (status 204).
        var isReadable = value is not null || request.Method == HttpMethod.Delete;
        return new Exchange(request.Kind, success && !isReadable ? ExchangeEnd.Unreadable : ExchangeEnd.Answered)
        {
            Status = (int)response.StatusCode,
            Value = value,
            Refusal = value is null ? body : null,
            Error = error ?? ErrorBody.None,
            RetryAfter = RetryAfter.Of(response.Headers, clock.GetUtcNow()),
            Rate = RateHeaders.Of(response.Headers),
            Daily = RateHeaders.DailyOf(response.Headers),
            ServerTime = response.Headers.Date,
            CorrelationId = PlainText.Of(error?.CorrelationId ?? HeaderOf(response, CorrelationHeader)),
        };
    }

    private static string? HeaderOf(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : null;

    private static object? Parse(byte[] body, JsonTypeInfo type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
