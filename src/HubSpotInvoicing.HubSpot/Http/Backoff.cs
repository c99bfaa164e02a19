namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>
/// How long to wait before a repeat: twice as long each time, with jitter so that workers do not march in step.
/// </summary>
internal sealed class Backoff(HubSpotOptions options, Random random)
{
    private const int DoublingsMax = 20;
    private readonly Lock sync = new();

    /// <summary>Whether a wait that HubSpot asks for is short enough to be waited in this run.</summary>
    public bool Bears(TimeSpan asked) => asked.TotalMilliseconds <= options.RetryDelayMsMax;

    /// <param name="retry">From 0.</param>
    /// <param name="atLeast">What HubSpot asks for; jitter never shortens it.</param>
    public TimeSpan Before(int retry, TimeSpan atLeast)
    {
        var full = Math.Min(
            (double)options.RetryDelayMs * (1L << Math.Min(retry, DoublingsMax)), options.RetryDelayMsMax);
        var jittered = TimeSpan.FromMilliseconds(full * (0.5 + (0.5 * NextDouble())));
        return jittered > atLeast
            ? jittered
            : atLeast + TimeSpan.FromMilliseconds(options.RetryDelayMs * 0.1 * NextDouble());
    }

    // A seeded Random is not safe for several threads.
    private double NextDouble()
    {
        lock (sync)
        {
            return random.NextDouble();
        }
    }
}
