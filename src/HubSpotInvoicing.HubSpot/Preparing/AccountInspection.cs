using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Pricing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>
/// Which account it is, and whether its zone, currencies and clock suit; all in the first answer already.
/// </summary>
internal sealed class AccountInspection(IOptions<HubSpotOptions> options, PriceBook book) : IInspection
{
    public string Id => FrontDoor.PortalPoint;

    public CheckArea Area => CheckArea.Account;

    public Task<IReadOnlyList<Check>> LookAsync(SeenAccount account, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Check>>(
            [Portal(account), Type(account), Zone(account), Currency(account), AccountClock.Look(account)]);

    private Check Portal(SeenAccount account) =>
        options.Value.PortalId is null
            ? Check.Warned(
                Id,
                Area,
                $"The token belongs to portal {Figures.Id(account.PortalId)}; HubSpot:PortalId is "
                + "not set, so a run would use any "
                + "account that its token opens.",
                $"Set HubSpot__PortalId={Figures.Id(account.PortalId)}.")
            : Check.Passed(Id, Area, $"Portal {Figures.Id(account.PortalId)}, the one that HubSpot:PortalId allows.");

    private Check Type(SeenAccount account)
    {
        var type = Http.PlainText.Of(account.Details.AccountType);
        return Check.Passed("account.type", Area, type switch
        {
            null => "HubSpot does not say what type of account it is.",
            "STANDARD" => "A standard account: what a run bills here is real.",
            _ => $"A {type} account: what a run bills here is for trial, and HubSpot mails its own users alone.",
        });
    }

    private Check Zone(SeenAccount account) => account.IsZoneKnown
        ? Check.Passed("account.zone", Area, $"Time zone {account.Zone.Id}; it is {account.Month} there.")
        : Check.Failed(
            "account.zone",
            Area,
            $"The account's time zone '{PlainZone(account.Details.TimeZone)}' is not known on this machine.",
            "Choose a time zone in HubSpot, Settings > Account Defaults, or install the time zone data (tzdata) here.");

    private Check Currency(SeenAccount account)
    {
        var there = new[] { account.Details.CompanyCurrency }
            .Concat(account.Details.AdditionalCurrencies ?? [])
            .Select(WireAmount.CurrencyOf)
            .OfType<Currency>()
            .Select(c => c.Code)
            .Distinct()
            .ToList();
        var needed = CurrenciesFrom(account.Month);
        var missing = needed.Except(there).ToList();
        return missing.Count == 0
            ? Check.Passed(
                "account.currency",
                Area,
                $"The price book's currency {string.Join(", ", needed)} is one of the account's.")
            : Check.Failed(
                "account.currency",
                Area,
                $"The price book is in {string.Join(", ", missing)}; the account has {string.Join(", ", there)}.",
                $"Add {string.Join(", ", missing)} in HubSpot, Settings > Account Defaults > "
                + "Currency, or name a book in the "
                + "account's currency in Pricing:Book.");
    }

    /// <summary>Of this month and the next; what was billed in before, or will be later, stops no run.</summary>
    private List<string> CurrenciesFrom(BillingPeriod month) =>
    [
        .. new[] { month, month.AddMonths(1) }
            .Select(m => book.InForceOn(m.FirstDay)?.Currency.Code)
            .OfType<string>()
            .Distinct(),
    ];

    private static string PlainZone(string? id) =>
        string.Concat((id ?? "").Where(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+' or ' '));
}
