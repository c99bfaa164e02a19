using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>What kind of token it is, and whether its days are counted.</summary>
internal sealed class TokenInspection(HubSpotSender sender, IAccessTokens tokens) : IInspection
{
    public string Id => "token.kind";

    public CheckArea Area => CheckArea.Account;

    public async Task<IReadOnlyList<Check>> LookAsync(SeenAccount account, CancellationToken cancellationToken)
    {
        try
        {
            var token = await tokens.GetAsync(cancellationToken);
            return [About(TokenKinds.Of(token) ?? TokenKinds.Of(await AskAsync(token, cancellationToken)))];
        }
        catch (AccessTokenUnavailableException)
        {
            return [About(TokenKind.Unknown)];
        }
    }

    private Task<Exchange> AskAsync(Secret token, CancellationToken cancellationToken)
    {
        var body = new TokenInfoQuestion(token.Reveal());
        var request = HubSpotRequest.Post(
            HubSpotPaths.TokenInfo,
            RequestKind.Read,
            RequestBudget.General,
            (body, HubSpotJson.Default.TokenInfoQuestion));
        return sender.SendAsync(request, HubSpotJson.Default.TokenInfoAnswer, cancellationToken);
    }

    private Check About(TokenKind kind) =>
        kind switch
        {
            TokenKind.ServiceKey => Check.Passed(Id, Area, "It is a service key."),
            TokenKind.OAuthApp => Check.Passed(
                Id,
                Area,
                "It is an OAuth app's access token, which is exchanged by itself."),
            TokenKind.PrivateApp => Check.Warned(
                Id,
                Area,
                "It is a private app's token. Legacy private apps can no longer be made, and "
                + "HubSpot's support of them ends in "
                + "September 2027.",
                "Unless the app comes from a project: make a service key with the same scopes "
                + "(Development > Keys > Service "
                + "keys) and set HubSpot__AccessToken to it before then."),
            _ => Check.NotChecked(
                Id,
                Area,
                "HubSpot does not say what kind of token it is.",
                "Look under Development > Keys and Settings > Integrations > Private Apps: a "
                + "legacy private app's token should "
                + "be replaced by a service key before September 2027."),
        };
}
