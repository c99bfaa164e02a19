namespace HubSpotInvoicing.Emulator;

/// <summary>What was asked of the emulator, and how often it refused.</summary>
public sealed class Traffic
{
    private const int RequestsKeptMax = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, long> byEndpoint = new(StringComparer.Ordinal);
    private readonly Queue<RecordedRequest> requests = new();
    private long calls;
    private long throttled;

    internal Traffic()
    {
    }

    public long Calls => Interlocked.Read(ref calls);

    /// <summary>How many calls were answered with 429.</summary>
    public long Throttled => Interlocked.Read(ref throttled);

    /// <summary>Answered calls by verb and path template.</summary>
    public IReadOnlyDictionary<string, long> ByEndpoint
    {
        get
        {
            lock (gate)
            {
                return new Dictionary<string, long>(byEndpoint, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>The latest calls in the order they were answered; older ones are dropped.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    internal long Begin() => Interlocked.Increment(ref calls);

    internal void Finish(RecordedRequest request)
    {
        if (request.Status == 429)
        {
            Interlocked.Increment(ref throttled);
        }

        lock (gate)
        {
            var endpoint = $"{request.Method} {request.Template}";
            byEndpoint[endpoint] = byEndpoint.GetValueOrDefault(endpoint) + 1;
            requests.Enqueue(request);
            if (requests.Count > RequestsKeptMax)
            {
                requests.Dequeue();
            }
        }
    }
}
