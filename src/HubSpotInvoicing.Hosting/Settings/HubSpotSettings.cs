using HubSpotInvoicing.HubSpot;
using static HubSpotInvoicing.Hosting.Settings.SettingText;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>HubSpot</c>.</summary>
internal static class HubSpotSettings
{
    public static IEnumerable<Setting> All =>
    [
        new("HubSpot:BaseUrl", "address of HubSpot's API",
            s => s.HubSpot.BaseUrl, (s, text) => s.HubSpot.BaseUrl = Address(text)),
        new("HubSpot:AccessToken", "token of a private app or a service key; needed",
            s => s.HubSpot.AccessToken, (s, text) => s.HubSpot.AccessToken = text.Trim()) { IsSecret = true },
        new("HubSpot:ApiVersion", "dated API version, written yyyy-MM",
            s => s.HubSpot.ApiVersion, (s, text) => s.HubSpot.ApiVersion = Word(text)),
        new("HubSpot:PortalId", "the only account that a run may use",
            s => Show(s.HubSpot.PortalId), (s, text) => s.HubSpot.PortalId = Long(text)),
        new("HubSpot:Tier", "subscription, which decides how many requests HubSpot takes",
            s => Show(s.HubSpot.Tier), (s, text) => s.HubSpot.Tier = OneOf<HubSpotTier>(text)),
        .. Patience,
    ];

    private static IEnumerable<Setting> Patience =>
    [
        new("HubSpot:RetryCountMax", "repeats after the first attempt",
            s => Show(s.HubSpot.RetryCountMax), (s, text) => s.HubSpot.RetryCountMax = Whole(text)),
        new("HubSpot:RetryDelayMs", "milliseconds before the first repeat",
            s => Show(s.HubSpot.RetryDelayMs), (s, text) => s.HubSpot.RetryDelayMs = Whole(text)),
        new("HubSpot:RetryDelayMsMax", "longest wait in milliseconds; a longer one stops the run",
            s => Show(s.HubSpot.RetryDelayMsMax), (s, text) => s.HubSpot.RetryDelayMsMax = Whole(text)),
        new("HubSpot:BreakerFailures", "failures within the window that open the circuit",
            s => Show(s.HubSpot.BreakerFailures), (s, text) => s.HubSpot.BreakerFailures = Whole(text)),
        new("HubSpot:BreakerWindowSeconds", "length of that window",
            s => Show(s.HubSpot.BreakerWindowSeconds), (s, text) => s.HubSpot.BreakerWindowSeconds = Whole(text)),
        new("HubSpot:BreakerOpenSeconds", "how long the circuit stays open",
            s => Show(s.HubSpot.BreakerOpenSeconds), (s, text) => s.HubSpot.BreakerOpenSeconds = Whole(text)),
        new("HubSpot:BreakerSuccesses", "successes in a row that close it again",
            s => Show(s.HubSpot.BreakerSuccesses), (s, text) => s.HubSpot.BreakerSuccesses = Whole(text)),
        new("HubSpot:TimeoutSeconds", "longest wait for one answer",
            s => Show(s.HubSpot.TimeoutSeconds), (s, text) => s.HubSpot.TimeoutSeconds = Whole(text)),
        new("HubSpot:Parallelism", "requests in flight at the same time",
            s => Show(s.HubSpot.Parallelism), (s, text) => s.HubSpot.Parallelism = Whole(text)),
    ];
}
