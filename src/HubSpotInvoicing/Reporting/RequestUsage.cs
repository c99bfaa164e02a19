namespace HubSpotInvoicing.Reporting;

/// <summary>The HubSpot requests that a run made.</summary>
/// <param name="ByEndpoint">Requests sent, retries included, by method and path template.</param>
/// <param name="Retries">How many of them were retries.</param>
/// <param name="RateLimited">How many were answered 429.</param>
public sealed record RequestUsage(IReadOnlyDictionary<string, long> ByEndpoint, long Retries, long RateLimited)
{
    /// <summary>
    /// How long HubSpot was to be left alone because it failed repeatedly. A circuit that opens counts with its whole
    /// time, because the run ends sooner.
    /// </summary>
    public TimeSpan CircuitOpen { get; init; }

    /// <summary>Absent when HubSpot told nothing, as it does to OAuth apps.</summary>
    public DailyQuota? Daily { get; init; }

    public long Total => ByEndpoint.Values.Sum();
}
