using HubSpotInvoicing.Emulator.Account;
using HubSpotInvoicing.Emulator.Defects;

namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>Admits only the account's own token, and only to what its scopes open.</summary>
internal sealed class Gate(LiveAccount account, Switches switches, IssuedTokens issued)
{
    private const string ScopesLink = "https://developers.hubspot.com/scopes";

    private const string Scheme = "Bearer ";

    public void CheckToken(string authorization, DateTimeOffset now)
    {
        var token = authorization.StartsWith(Scheme, StringComparison.Ordinal) ? authorization[Scheme.Length..] : "";
        if (issued.HasExpired(token, now))
        {
            throw new Refusal(
                401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call expired.").ToException();
        }

        var isLasting = !account.Now.TokenRevoked
            && string.Equals(token, switches.AccessToken, StringComparison.Ordinal);
        if (!isLasting && !issued.Knows(token))
        {
            throw new Refusal(
                401,
                "INVALID_AUTHENTICATION",
                "Authentication credentials not found. This API supports OAuth 2.0 authentication.").ToException();
        }
    }

    public void CheckScopes(IReadOnlyList<string> anyOf)
    {
        if (account.Now.Scopes is not { } held || anyOf.Count == 0 || anyOf.Any(held.Contains))
        {
            return;
        }

        var detail = new RefusalDetail("MISSING_SCOPES", "One or more of the following scopes are required.")
        {
            In = null,
            Context = new Dictionary<string, IReadOnlyList<string>> { ["requiredGranularScopes"] = anyOf },
        };
        const string message = "This app hasn't been granted all required scopes to make this call.";
        var refusal = new Refusal(403, "MISSING_SCOPES", message) { Details = [detail], ScopesLink = ScopesLink };
        throw refusal.ToException();
    }
}
