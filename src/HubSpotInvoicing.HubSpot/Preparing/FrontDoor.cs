using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>Whether HubSpot lets the token in, and into the account that is meant.</summary>
internal sealed class FrontDoor(IOptions<HubSpotOptions> options)
{
    public const string PortalPoint = "account.portal";
    private const string TokenPoint = "token.accepted";
    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private const int TooManyRequests = 429;

    public static Check Open() => Check.Passed(TokenPoint, CheckArea.Account, "HubSpot accepts the access token.");

    public Check Closed(Exchange exchange) =>
        exchange switch
        {
            { Status: Unauthorized or Forbidden } or { End: ExchangeEnd.NoToken } => Check.Failed(
                TokenPoint,
                CheckArea.Account,
                Trouble.Describe(exchange),
                "Make a service key in HubSpot (Development > Keys > Service keys) and set "
                + "HubSpot__AccessToken to it, or put it "
                + "into the secret that Secrets:HubSpotSecret names."),
            { Succeeded: true } or { End: ExchangeEnd.Unreadable } or { Status: >= 300 and < 423 } => Check.Failed(
                TokenPoint,
                CheckArea.Account,
                $"What answers at {options.Value.BaseUrl} is not HubSpot: it does not describe an account.",
                "Correct HubSpot:BaseUrl and HubSpot:ApiVersion; without them the real HubSpot is asked."),
            { Status: TooManyRequests } => Check.Failed(
                TokenPoint,
                CheckArea.Account,
                $"HubSpot's rate limit is used up, also by others: {Trouble.Describe(exchange)}",
                "Run doctor again in some minutes; if it stays, slow down what else uses the account's rate limit."),
            _ => Check.Failed(
                TokenPoint,
                CheckArea.Account,
                $"HubSpot cannot be reached at {options.Value.BaseUrl}: {Cause(exchange)}",
                "Check the network, HubSpot:BaseUrl and status.hubspot.com, then run doctor again."),
        };

    /// <summary>What opened the circuit, rather than that it is open.</summary>
    private static string Cause(Exchange exchange) =>
        exchange is { End: ExchangeEnd.CircuitOpen, Detail: { } cause } ? cause : Trouble.Describe(exchange);

    /// <summary>None when the account is the one that is meant, or any is.</summary>
    public Check? WrongPortal(SeenAccount account) =>
        options.Value.PortalId is { } allowed && allowed != account.PortalId
            ? Check.Failed(
                PortalPoint,
                CheckArea.Account,
                $"The token belongs to portal {Figures.Id(account.PortalId)}, but HubSpot:PortalId allows only portal "
                + $"{Figures.Id(allowed)}.",
                $"Use a token of portal {Figures.Id(allowed)}, or set "
                + $"HubSpot__PortalId={Figures.Id(account.PortalId)} if that one is "
                + "meant.")
            : null;
}
