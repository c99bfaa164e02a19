using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Json;

/// <summary>The requests that the run made, by method and path template.</summary>
internal sealed record RequestsDocument(
    long Total,
    long Retries,
    long RateLimited,
    decimal CircuitOpenSeconds,
    long? DailyLimit,
    long? DailyLeft,
    IReadOnlyDictionary<string, long> ByEndpoint)
{
    public static RequestsDocument Of(RequestUsage usage) => new(
        usage.Total,
        usage.Retries,
        usage.RateLimited,
        decimal.Round((decimal)usage.CircuitOpen.TotalSeconds, 3),
        usage.Daily?.Limit,
        usage.Daily?.Left,
        new SortedDictionary<string, long>(usage.ByEndpoint.ToDictionary(), StringComparer.Ordinal));
}
