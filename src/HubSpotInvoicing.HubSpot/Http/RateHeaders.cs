using System.Globalization;
using System.Net.Http.Headers;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>What HubSpot says about the budget in its answer; search answers say nothing (usage guidelines).</summary>
internal sealed record RateHeaders(int Limit, int Remaining)
{
    private const string LimitHeader = "X-HubSpot-RateLimit-Max";
    private const string RemainingHeader = "X-HubSpot-RateLimit-Remaining";
    private const string IntervalHeader = "X-HubSpot-RateLimit-Interval-Milliseconds";
    private const string DailyLimitHeader = "X-HubSpot-RateLimit-Daily";
    private const string DailyRemainingHeader = "X-HubSpot-RateLimit-Daily-Remaining";
    private const int IntervalMs = 10_000;

    /// <summary>A counter over another interval than ours says nothing about our window.</summary>
    public static RateHeaders? Of(HttpResponseHeaders headers) =>
        Number(headers, LimitHeader) is { } limit
        && Number(headers, RemainingHeader) is { } remaining
        && Number(headers, IntervalHeader) is null or IntervalMs
            ? new RateHeaders(limit, remaining)
            : null;

    /// <summary>What is left of the day; OAuth apps are not told.</summary>
    public static DailyQuota? DailyOf(HttpResponseHeaders headers) =>
        Number(headers, DailyLimitHeader) is { } limit && Number(headers, DailyRemainingHeader) is { } left
            ? new DailyQuota(limit, left)
            : null;

    private static int? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
