using System.Collections.Concurrent;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>Counts what was really sent.</summary>
internal sealed class RequestMeter : IRequestMeter
{
    private readonly ConcurrentDictionary<string, long> byEndpoint = new(StringComparer.Ordinal);
    private long retries;
    private long rateLimited;

    public void Sent(string endpoint, int attempt)
    {
        byEndpoint.AddOrUpdate(endpoint, 1, static (_, count) => count + 1);
        if (attempt > 1)
        {
            Interlocked.Increment(ref retries);
        }
    }

    public void RateLimited() => Interlocked.Increment(ref rateLimited);

    public RequestUsage Read() => new(
        new SortedDictionary<string, long>(byEndpoint.ToDictionary(), StringComparer.Ordinal),
        Interlocked.Read(ref retries),
        Interlocked.Read(ref rateLimited));
}
