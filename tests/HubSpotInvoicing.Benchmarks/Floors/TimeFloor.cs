namespace HubSpotInvoicing.Benchmarks.Floors;

/// <summary>
/// How fast a run at Pro limits could be at best, if it made the fewest requests and never lost a moment: the longer of
/// what the limits ask for and what the latency of calls that wait for each other asks for.
/// </summary>
internal static class TimeFloor
{
    /// <summary>
    /// Calls of a wave that need the answer of the one before: account, properties, labels, search, associations,
    /// contacts, reading, lines, drafts, reading, opening, reading, mail or dues.
    /// </summary>
    private const int CallsInARow = 13;

    /// <summary>The burst that may go out at once, and the window in which HubSpot counts it.</summary>
    public static TimeSpan OfLimits(IReadOnlyList<EndpointFloor> requests) => Enum.GetValues<Budget>()
        .Max(budget => Windows(requests.Where(r => r.Budget == budget).Sum(r => r.Requests), budget));

    public static TimeSpan OfLatency(IReadOnlyList<EndpointFloor> requests, int latencyMs)
    {
        var pages = requests.Where(r => r.Budget == Budget.Search).Sum(r => r.Requests);
        return TimeSpan.FromMilliseconds(latencyMs) * (CallsInARow + pages - 1);
    }

    private static TimeSpan Windows(long requests, Budget budget)
    {
        var (limit, seconds) = budget switch
        {
            Budget.Search => (5, 1),
            Budget.Associations => (150, 10),
            _ => (190, 10),
        };
        return TimeSpan.FromSeconds(seconds) * ((requests - 1) / limit);
    }
}
