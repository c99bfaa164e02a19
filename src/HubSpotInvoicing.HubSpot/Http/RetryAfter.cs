using System.Net.Http.Headers;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>
/// The header <c>Retry-After</c>, in seconds or as a date; documented for 477 only, honoured wherever it comes.
/// </summary>
internal static class RetryAfter
{
    public static TimeSpan? Of(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var value = headers.RetryAfter;
        var wait = value?.Delta ?? (value?.Date is { } date ? date - now : null);
        return wait is { } w && w < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
