using System.Text.Json.Serialization.Metadata;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>Reads something, or ends the run with the reason.</summary>
internal sealed class HubSpotReader(HubSpotSender sender)
{
    /// <summary>What a person does about a token that HubSpot does not accept.</summary>
    public const string TokenRemedy =
        "Set HubSpot__AccessToken, or the secret that Secrets:HubSpotSecret names, to a valid service key.";

    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<T> ReadAsync<T>(
        HubSpotRequest request, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : class
    {
        var exchange = await sender.SendAsync(request, answer, cancellationToken);
        return exchange.Value as T ?? throw Stopped(exchange);
    }

    /// <summary>
    /// For the first calls of a run, where a refusal means that a setting or the account is not as it has to be.
    /// </summary>
    /// <exception cref="RunRefusedException">HubSpot refuses the request for good.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<T> ReadOrRefuseAsync<T>(
        HubSpotRequest request, JsonTypeInfo<T> answer, string remedy, CancellationToken cancellationToken)
        where T : class
    {
        var exchange = await sender.SendAsync(request, answer, cancellationToken);
        return exchange.Value as T ?? throw RefusedOrStopped(exchange, request, remedy);
    }

    public Exception RefusedOrStopped(Exchange exchange, HubSpotRequest request, string remedy) => exchange switch
    {
        { End: ExchangeEnd.NoToken } => new RunRefusedException(
            Trouble.Describe(exchange), "Put valid credentials into the secret that the settings name.")
        {
            Kind = RefusalKind.Credentials,
        },
        { Status: 401 } => new RunRefusedException(
            Trouble.Describe(exchange),
            TokenRemedy)
        {
            Kind = RefusalKind.Credentials,
            CorrelationId = exchange.CorrelationId,
        },
        { Status: 403 } => new RunRefusedException(
            $"{request.Endpoint}: {Trouble.Describe(exchange)}",
            "Grant these scopes to the service key or app of HubSpot:AccessToken.")
        {
            Kind = RefusalKind.Scopes,
            CorrelationId = exchange.CorrelationId,
        },
        { Status: 400 or 404 or 409 or 414 } => new RunRefusedException(
            $"{request.Endpoint}: {Trouble.Describe(exchange)}", remedy)
        {
            CorrelationId = exchange.CorrelationId,
        },
        _ => Stopped(exchange),
    };

    private RunStoppedException Stopped(Exchange exchange) => sender.Decide(exchange) is RetryDecision.Stop stop
        ? new RunStoppedException(stop.Reason, stop.Detail)
        : new RunStoppedException(RetryDecision.ReasonOf(exchange), WithCorrelation(exchange));

    private static string WithCorrelation(Exchange exchange) => exchange.CorrelationId is { } id
        ? $"{Trouble.Describe(exchange)} Correlation id {id}."
        : Trouble.Describe(exchange);
}
