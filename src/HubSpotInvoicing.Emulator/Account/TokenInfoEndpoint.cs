using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Account;

/// <summary>Tells of which kind a token is. That a service key is known here, and that it has no app, is not verified.</summary>
internal sealed class TokenInfoEndpoint(LiveAccount account, Switches switches, IssuedTokens issued)
{
    private const int AppId = 1_357_913;
    private const int UserId = 7_300;

    public IEnumerable<Route> Routes =>
    [
        new("POST", "/oauth/v2/private-apps/get/access-token-info", LongLived) { IsOpen = true, HasBody = true },
        new("POST", "/oauth/{version}/token/introspect", Introspect) { IsOpen = true, HasForm = true },
    ];

    private Reply LongLived(Call call)
    {
        call.Body.OnlyKnows("tokenKey");
        if (call.Body.RequiredText("tokenKey") != switches.AccessToken || account.Now.Token == TokenKind.OAuth)
        {
            throw Refusal.NotFound("No private app access token was found.").ToException();
        }

        var json = new JsonObject
        {
            ["userId"] = UserId,
            ["hubId"] = account.Now.PortalId,
            ["scopes"] = Scopes(),
        };
        if (account.Now.Token == TokenKind.LegacyPrivateApp)
        {
            json["appId"] = AppId;
        }

        return Reply.Ok(json);
    }

    private Reply Introspect(Call call)
    {
        if (account.Now.App is not { } app
            || call.Form("client_id") != app.ClientId
            || call.Form("client_secret") != app.ClientSecret)
        {
            throw new Refusal(400, "BAD_CLIENT_ID", "missing or invalid client id or secret").ToException();
        }

        var token = call.Form("token") ?? string.Empty;
        return Reply.Ok(!issued.Knows(token) || issued.HasExpired(token, call.Now)
            ? new JsonObject { ["active"] = false }
            : new JsonObject
            {
                ["active"] = true,
                ["token_use"] = "access_token",
                ["token_type"] = "bearer",
                ["client_id"] = app.ClientId,
                ["hub_id"] = account.Now.PortalId,
                ["app_id"] = AppId,
                ["user_id"] = UserId,
                ["scopes"] = Scopes(),
            });
    }

    private JsonArray Scopes() => [.. (account.Now.Scopes ?? KnownScopes.All).Select(scope => (JsonNode)scope)];
}
