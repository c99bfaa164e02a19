using System.Collections.Concurrent;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>Counts what was really sent, and knows how HubSpot is.</summary>
internal sealed class RequestMeter(Circuit circuit) : IRequestMeter
{
    private readonly ConcurrentDictionary<string, long> byEndpoint = new(StringComparer.Ordinal);
    private long retries;
    private long rateLimited;
    private volatile DailyQuota? daily;

    public Circuit Circuit { get; } = circuit;

    public void Sent(string endpoint, int attempt)
    {
        byEndpoint.AddOrUpdate(endpoint, 1, static (_, count) => count + 1);
        if (attempt > 1)
        {
            Interlocked.Increment(ref retries);
        }
    }

    public void RateLimited() => Interlocked.Increment(ref rateLimited);

    /// <summary>The last word of HubSpot counts: other apps use the account too.</summary>
    public void Told(DailyQuota quota) => daily = quota;

    public RequestUsage Read() => new(
        new SortedDictionary<string, long>(byEndpoint.ToDictionary(), StringComparer.Ordinal),
        Interlocked.Read(ref retries),
        Interlocked.Read(ref rateLimited))
    {
        CircuitOpen = Circuit.OpenTime,
        Daily = daily,
    };
}
