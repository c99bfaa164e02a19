using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Account;

/// <summary>Gives an app access tokens for its refresh token.</summary>
internal sealed class TokenEndpoint(EmulatorOptions options, IssuedTokens issued)
{
    public IEnumerable<Route> Routes =>
        [new("POST", "/oauth/{version}/token", Exchange) { IsOpen = true, HasForm = true }];

    private Reply Exchange(Call call)
    {
        if (options.App is not { } app
            || call.Form("client_id") != app.ClientId
            || call.Form("client_secret") != app.ClientSecret)
        {
            throw new Refusal(400, "BAD_CLIENT_ID", "missing or invalid client id or secret").ToException();
        }

        if (call.Form("grant_type") != "refresh_token" || call.Form("refresh_token") != app.RefreshToken)
        {
            throw new Refusal(400, "BAD_REFRESH_TOKEN", "missing or invalid refresh token").ToException();
        }

        var token = $"app-{call.Dice.NextGuid():N}";
        issued.Add(token, call.Now + app.TokenLifetime);
        return Reply.Ok(new JsonObject
        {
            ["token_type"] = "bearer",
            ["refresh_token"] = app.RefreshToken,
            ["access_token"] = token,
            ["expires_in"] = (int)app.TokenLifetime.TotalSeconds,
        });
    }
}
