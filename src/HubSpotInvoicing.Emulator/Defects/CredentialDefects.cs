using HubSpotInvoicing.Emulator.Account;

namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>What can be wrong with the token, its scopes, the account behind it, its limits and its clock.</summary>
internal static class CredentialDefects
{
    private const int CallsLeft = 100;
    private const string Commerce = "e-commerce";

    private static readonly string[] Scopes =
    [
        "crm.objects.companies.read", "crm.objects.companies.write", "crm.objects.contacts.read",
        "crm.objects.invoices.read", "crm.objects.invoices.write", "crm.objects.line_items.read",
        "crm.objects.line_items.write", "crm.objects.products.read", "crm.objects.products.write",
        "crm.objects.owners.read", "crm.schemas.companies.write", "crm.schemas.invoices.write", Commerce,
        "transactional-email",
    ];

    public static IEnumerable<AccountDefect> All =>
    [
        Of("token-revoked", "The token was revoked.", o => o with { TokenRevoked = true }),
        Of(
            "token-legacy-private-app",
            "The token belongs to a legacy private app.",
            o => o with { Token = TokenKind.LegacyPrivateApp }),
        Of("token-oauth", "The token is a short-lived one of an OAuth app.", o => o with { Token = TokenKind.OAuth }),
        Of(
            "account-other",
            "The token leads to another account than the settings name.",
            o => o with { PortalId = o.PortalId + 1 }),
        Of(
            "time-zone-unknown",
            "The account states a time zone that no time zone table has.",
            o => o with { StatedTimeZone = "Atlantis/Central" }),
        Of(
            "currency-other",
            "The account has none of the price book's currencies.",
            o => o with { Currency = "EUR", AdditionalCurrencies = [] }),
        Of("clock-ahead", "HubSpot's clock is 10 minutes ahead.", o => o with { ClockSkew = Minutes(10) }),
        Of("clock-behind", "HubSpot's clock is 10 minutes behind.", o => o with { ClockSkew = Minutes(-10) }),
        Of("clock-hours-ahead", "HubSpot's clock is 2 hours ahead.", o => o with { ClockSkew = Minutes(120) }),
        Of("quota-nearly-used", $"{CallsLeft} calls of the day are left.", o => o with { CallsLeftToday = CallsLeft }),
        Of(
            "tier-lower",
            "The account allows 100 calls in 10 seconds, whatever the settings say.",
            o => o with { Tier = AccountTier.Starter }),
        .. Scopes.Select(scope => Of(
            $"scope-missing:{scope}",
            $"The token lacks the scope {scope}.",
            o => o with { Scopes = [.. (o.Scopes ?? KnownScopes.All).Except(Lost(scope))] })),
    ];

    /// <summary>The commerce scope opens lines and products too, so it must not be there in their place.</summary>
    private static IEnumerable<string> Lost(string scope) =>
        scope.Contains(".line_items.", StringComparison.Ordinal) || scope.Contains(".products.", StringComparison.Ordinal)
            ? [scope, Commerce]
            : [scope];

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);

    private static AccountDefect Of(string name, string summary, Func<EmulatorOptions, EmulatorOptions> spoil) =>
        new(name, summary) { Spoil = spoil };
}
