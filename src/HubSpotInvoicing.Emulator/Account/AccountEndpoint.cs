using System.Globalization;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Limits;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Account;

/// <summary>Tells which account the token belongs to and how much of the day's calls it has used.</summary>
internal sealed class AccountEndpoint(LiveAccount account, RateLimits limits)
{
    public IEnumerable<Route> Routes =>
    [
        new("GET", "/account-info/{version}/details", Details),
        new("GET", "/account-info/{version}/api-usage/daily/private-apps", Usage),
    ];

    private Reply Details(Call call)
    {
        var offset = limits.Zone.GetUtcOffset(call.Now);
        return Reply.Ok(new JsonObject
        {
            ["portalId"] = account.Now.PortalId,
            ["accountType"] = account.Now.AccountType,
            ["timeZone"] = account.Now.TimeZone,
            ["companyCurrency"] = account.Now.Currency,
            ["additionalCurrencies"] = new JsonArray(
                [.. account.Now.AdditionalCurrencies.Select(currency => (JsonNode)currency)]),
            ["utcOffset"] = Text(offset),
            ["utcOffsetMilliseconds"] = (long)offset.TotalMilliseconds,
            ["uiDomain"] = "app.hubspot.com",
            ["dataHostingLocation"] = "na1",
        });
    }

    private static string Text(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private Reply Usage(Call call) => Reply.Ok(new JsonObject
    {
        ["results"] = new JsonArray(new JsonObject
        {
            ["name"] = "private-apps-api-calls-daily",
            ["usageLimit"] = limits.DailyLimit,
            ["currentUsage"] = limits.UsedToday(call.Now),
            ["collectedAt"] = CrmRecord.Timestamp(call.Now),
            ["fetchStatus"] = "SUCCESS",
            ["resetsAt"] = CrmRecord.Timestamp(limits.ResetsAt(call.Now)),
        }),
    });
}
