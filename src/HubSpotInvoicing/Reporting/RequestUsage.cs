namespace HubSpotInvoicing.Reporting;

/// <summary>The HubSpot requests that a run made.</summary>
/// <param name="ByEndpoint">Requests sent, retries included, by method and path template.</param>
/// <param name="Retries">How many of them were retries.</param>
/// <param name="RateLimited">How many were answered 429.</param>
public sealed record RequestUsage(IReadOnlyDictionary<string, long> ByEndpoint, long Retries, long RateLimited)
{
    public long Total => ByEndpoint.Values.Sum();
}
