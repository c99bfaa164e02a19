using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>Asks HubSpot about the build of an account, or to add to it; whatever comes back is a value.</summary>
internal sealed class AccountQuestions(HubSpotSender sender)
{
    private const int MessageLengthMax = 300;

    public async Task<Reading<T>> ReadAsync<T>(
        HubSpotRequest request, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : class
    {
        var exchange = await sender.SendAsync(request, answer, cancellationToken);
        return exchange.Value is T value ? new Reading<T>(value) : new Reading<T>(TroubleOf(exchange, request));
    }

    public async Task<Creation> CreateAsync(HubSpotRequest request, CancellationToken cancellationToken)
    {
        var exchange = await sender.SendAsync(request, HubSpotJson.Default.CreatedAnswer, cancellationToken);
        return exchange switch
        {
            { Value: CreatedAnswer } => Creation.Made.Instance,
            { Status: 409 } or { Status: 400, Error.SaysItExists: true } => Creation.Exists.Instance,
            { IsDoubtful: true } or { Doubted: true } => new Creation.Unanswered(TroubleOf(exchange, request)),
            _ => new Creation.Refused(TroubleOf(exchange, request)),
        };
    }

    private SetupTrouble TroubleOf(Exchange exchange, HubSpotRequest request) => new(
        $"{request.Endpoint}: {Trouble.Describe(exchange)}{MessageOf(exchange)}",
        FixFor(exchange, request),
        exchange.CorrelationId)
    {
        IsAboutScopes = exchange.Status is 401 or 403 || exchange.End == ExchangeEnd.NoToken,
    };

    private string FixFor(Exchange exchange, HubSpotRequest request) => exchange switch
    {
        { End: ExchangeEnd.NoToken } or { Status: 401 } =>
            HubSpotReader.TokenRemedy,
        { Status: 403 } => ScopeFix(exchange, request),
        _ when exchange.IsDoubtful || exchange.Doubted || sender.Decide(exchange) is not RetryDecision.Take =>
            "Run setup again: it first reads what is there, so nothing is made twice.",
        _ => "Correct what HubSpot names, or create it by hand in HubSpot's settings, then run setup again.",
    };

    private static string ScopeFix(Exchange exchange, HubSpotRequest request)
    {
        var named = Trouble.ScopesOf(exchange.Error);
        var scopes = named.Count > 0 ? named : SetupScopes.For(request.Template);
        return $"Grant {string.Join(" or ", scopes)} to the service key or app of HubSpot:AccessToken "
            + "(HubSpot: Development > Keys > Service keys), then run setup again.";
    }

    /// <summary>HubSpot's own sentence: what was sent holds no member's data, so it can quote none.</summary>
    private static string MessageOf(Exchange exchange)
    {
        if (exchange.Error.Message is not { Length: > 0 } message || exchange.Status is 401 or 403 or 429 or >= 500)
        {
            return "";
        }

        var plain = string.Concat(message.Where(c => !char.IsControl(c)).Take(MessageLengthMax));
        return string.Create(CultureInfo.InvariantCulture, $" HubSpot says: {plain}");
    }
}
