namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>
/// Counts failures in a window, stays open for a while, then lets a few probes through until enough of them have
/// succeeded. Polly's own breaker counts ratios and closes after one probe.
/// </summary>
internal sealed class Circuit(CircuitLimits limits, TimeProvider clock)
{
    private readonly Lock sync = new();
    private readonly Queue<TimeSpan> failures = new();
    private readonly long origin = clock.GetTimestamp();
    private TimeSpan? openUntil;
    private TimeSpan openTime;
    private int probes;
    private int successes;

    private TimeSpan Now => clock.GetElapsedTime(origin);

    /// <summary>How long nothing was to go through, all openings together.</summary>
    public TimeSpan OpenTime
    {
        get
        {
            lock (sync)
            {
                return openTime;
            }
        }
    }

    /// <summary>Whether a call may go out, and whether it is a probe; absent when the circuit is open.</summary>
    public Passage? Enter()
    {
        lock (sync)
        {
            if (openUntil is not { } until)
            {
                return Passage.Normal;
            }

            if (Now < until || probes + successes >= limits.Successes)
            {
                return null;
            }

            probes++;
            return Passage.Probe;
        }
    }

    public void Leave(Passage passage, CallResult result)
    {
        lock (sync)
        {
            if (passage == Passage.Probe)
            {
                LeaveProbe(result);
            }
            else if (openUntil is null && result == CallResult.Failed)
            {
                CountFailure();
            }
        }
    }

    private void LeaveProbe(CallResult result)
    {
        probes--;
        if (result == CallResult.Failed)
        {
            Open();
        }
        else if (result == CallResult.Succeeded && ++successes >= limits.Successes)
        {
            openUntil = null;
            successes = 0;
            failures.Clear();
        }
    }

    private void CountFailure()
    {
        failures.Enqueue(Now);
        while (failures.Peek() <= Now - limits.Window)
        {
            failures.Dequeue();
        }

        if (failures.Count >= limits.Failures)
        {
            Open();
        }
    }

    private void Open()
    {
        // A probe that fails late opens it anew while it is still open; that time counts once.
        var until = Now + limits.OpenFor;
        openTime += openUntil > Now ? until - openUntil.Value : limits.OpenFor;
        openUntil = until;
        successes = 0;
        failures.Clear();
    }
}
