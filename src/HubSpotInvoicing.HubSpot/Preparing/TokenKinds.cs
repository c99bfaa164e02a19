using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>
/// Tells the kind of a token. UNVERIFIED: lasting tokens of every kind begin with <c>pat-</c>, and it is field
/// knowledge that HubSpot names the app of a private app's token; that it names none for a service key is assumed. A
/// wrong guess costs a warning or its absence.
/// </summary>
internal static class TokenKinds
{
    private const string Lasting = "pat-";

    /// <summary>Known without asking; absent when HubSpot has to be asked.</summary>
    public static TokenKind? Of(Secret token) =>
        token.Reveal().StartsWith(Lasting, StringComparison.Ordinal) ? null : TokenKind.OAuthApp;

    public static TokenKind Of(Exchange exchange) => exchange.Value switch
    {
        TokenInfoAnswer { AppId.Length: > 0 } => TokenKind.PrivateApp,
        TokenInfoAnswer => TokenKind.ServiceKey,
        _ => TokenKind.Unknown,
    };
}
