using System.Globalization;
using System.Security;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Reads which account the token belongs to, and refuses any other than the configured one.</summary>
internal sealed class AccountReader(
    HubSpotSender sender, HubSpotReader reader, HubSpotPaths paths, IOptions<HubSpotOptions> options)
{
    private const string BaseUrlRemedy = "Check HubSpot:BaseUrl, HubSpot:ApiVersion and the network.";

    /// <exception cref="RunRefusedException">The run must not use this account.</exception>
    /// <exception cref="RunStoppedException">HubSpot takes no requests for now.</exception>
    public async Task<Account> ReadAsync(CancellationToken cancellationToken)
    {
        var request = HubSpotRequest.Get(paths.Account, paths.Account);
        var exchange = await sender.SendAsync(request, HubSpotJson.Default.AccountDetails, cancellationToken);
        return exchange.Value is AccountDetails details
            ? AccountOf(details)
            : throw Problem(exchange, request);
    }

    private Account AccountOf(AccountDetails details)
    {
        if (!long.TryParse(details.PortalId, NumberStyles.None, CultureInfo.InvariantCulture, out var portalId))
        {
            throw NotHubSpot();
        }

        if (options.Value.PortalId is { } expected && expected != portalId)
        {
            throw new RunRefusedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The access token belongs to portal {portalId}, but HubSpot:PortalId "
                    + $"allows only portal {expected}."),
                "Use a token of the allowed portal, or change HubSpot:PortalId if the other one is meant.");
        }

        return new Account(portalId, ZoneOf(details.TimeZone), CurrenciesOf(details));
    }

    // What stops a run later stops it here as well; all else at the very first call is a wrong address or a dead host.
    private Exception Problem(Exchange exchange, HubSpotRequest request) => exchange switch
    {
        { End: ExchangeEnd.NoToken } or { Status: 401 or 403 } =>
            reader.RefusedOrStopped(exchange, request, BaseUrlRemedy),
        { Status: 423 or 429 or 477 } or { End: ExchangeEnd.CircuitOpen or ExchangeEnd.Cancelled } =>
            reader.RefusedOrStopped(exchange, request, BaseUrlRemedy),
        { End: ExchangeEnd.Unreadable } => NotHubSpot(),
        { Status: >= 300 and < 500 } => NotHubSpot(),
        _ => new RunRefusedException(
            $"HubSpot cannot be reached at {options.Value.BaseUrl}: {Trouble.Describe(exchange)}", BaseUrlRemedy)
        {
            Kind = RefusalKind.Unreachable,
            CorrelationId = exchange.CorrelationId,
        },
    };

    private RunRefusedException NotHubSpot() =>
        new($"What answers at {options.Value.BaseUrl} is not HubSpot: it does not describe an account.", BaseUrlRemedy);

    private static TimeZoneInfo ZoneOf(string? id)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id ?? "");
        }
        catch (Exception fault) when (fault
            is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException or ArgumentException)
        {
            throw new RunRefusedException(
                $"The account's time zone '{PlainZone(id)}' is not known on this machine.",
                "Set an IANA time zone in HubSpot's account settings, or install the time zone data.",
                fault);
        }
    }

    private static string PlainZone(string? id) =>
        string.Concat((id ?? "").Where(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+' or ' '));

    private static List<Currency> CurrenciesOf(AccountDetails details) =>
        new[] { details.CompanyCurrency }
            .Concat(details.AdditionalCurrencies ?? [])
            .Select(WireAmount.CurrencyOf)
            .OfType<Currency>()
            .Distinct()
            .ToList();
}
