using System.Globalization;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>
/// Says in plain words what went wrong, from codes alone: HubSpot's own sentences can quote a member's data.
/// </summary>
internal static class Trouble
{
    private const int CodesMax = 8;

    public static string Describe(Exchange exchange) => exchange switch
    {
        { End: ExchangeEnd.Unreadable } => Text($"HubSpot's answer could not be read (status {exchange.Status})."),
        { End: ExchangeEnd.NotConnected } => "No connection to HubSpot came about.",
        { End: ExchangeEnd.Lost } => "The connection broke before HubSpot's answer was complete.",
        { End: ExchangeEnd.TimedOut } => "HubSpot did not answer within HubSpot:TimeoutSeconds.",
        { End: ExchangeEnd.CircuitOpen } => CircuitOpen(exchange.Detail),
        { End: ExchangeEnd.Cancelled } => "The program was asked to stop.",
        { End: ExchangeEnd.Fenced } => "Another run owns the invoices by now.",
        { End: ExchangeEnd.NoToken } => exchange.Detail ?? "There is no access token.",
        { Status: 401 } => "HubSpot does not accept the access token (401).",
        { Status: 403 } => $"The access token lacks scopes (403){ListOf(ScopesOf(exchange.Error))}.",
        _ => Text($"HubSpot answered {exchange.Status}{CodesOf(exchange.Error)}."),
    };

    public static string Describe(ErrorBody error) => error.IsUniqueClash
        ? "The key is taken: another record already carries this unique value."
        : $"HubSpot refused the record{CodesOf(error)}.";

    public static IReadOnlyList<string> ScopesOf(ErrorBody error) => (error.Errors ?? [])
        .SelectMany(e => e?.Context?.GetValueOrDefault("requiredGranularScopes") ?? [])
        .Concat(error.ContextOf("requiredGranularScopes"))
        .Select(PlainText.Of)
        .OfType<string>()
        .Distinct()
        .ToList();

    private static string CircuitOpen(string? lastFailure) =>
        "HubSpot failed repeatedly and is left alone for a while"
        + (lastFailure is null ? "." : $"; the last time: {lastFailure}");

    private static string CodesOf(ErrorBody error) => ListOf(new[] { error.Category, error.SubCategory }
        .Concat((error.Errors ?? []).SelectMany(e =>
            new[] { e?.Code }.Concat(e?.Context?.GetValueOrDefault("propertyName") ?? [])))
        .Concat(error.ContextOf("propertyName"))
        .Select(PlainText.Of)
        .OfType<string>()
        .Distinct()
        .Take(CodesMax)
        .ToList());

    private static string ListOf(IReadOnlyList<string> words) =>
        words.Count == 0 ? "" : $": {string.Join(", ", words)}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
