namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>
/// Lets through at most so many requests in any stretch of the window's length, as HubSpot counts them. HubSpot counts
/// a request somewhere between its sending and its answer, so a place is given back one full length after the answer.
/// </summary>
internal sealed class RollingWindow(int limit, TimeSpan length, TimeProvider clock) : IDisposable
{
    // A timer may fire a fraction of a millisecond early, and the loop would spin.
    private static readonly TimeSpan TimerSlack = TimeSpan.FromMilliseconds(1);

    private readonly Lock sync = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly Queue<TimeSpan> returns = new();
    private readonly long origin = clock.GetTimestamp();
    private TaskCompletionSource answered = NewSignal();
    private TimeSpan pausedUntil;
    private readonly int most = limit;
    private int places = limit;
    private int inFlight;
    private long givenBack;

    private TimeSpan Now => clock.GetElapsedTime(origin);

    /// <returns>How many places had been given back by then, for <see cref="Learn"/>.</returns>
    public async Task<long> AcquireAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            long then;
            while (WaitNeeded(out then) is { } wait)
            {
                await (wait.Known is { } delay
                    ? Task.Delay(delay + TimerSlack, clock, cancellationToken)
                    : wait.Answer.WaitAsync(cancellationToken));
            }

            return then;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The answer has come, or none ever will.</summary>
    public void Release()
    {
        lock (sync)
        {
            inFlight--;
            returns.Enqueue(Now + length);
            answered.TrySetResult();
            answered = NewSignal();
        }
    }

    /// <summary>
    /// Somebody else may use the same key: what HubSpot counts and we did not is taken off our places.
    /// </summary>
    /// <param name="headers">What HubSpot counted at some moment between the sending and the answer.</param>
    /// <param name="givenBackThen">What <see cref="AcquireAsync"/> said before the sending.</param>
    public void Learn(RateHeaders headers, long givenBackThen)
    {
        lock (sync)
        {
            GiveBackExpired();
            places = Math.Clamp(headers.Limit, 1, most);

            // A place that came back while the request was under way may have been taken when HubSpot counted.
            var ours = inFlight + returns.Count + givenBack - givenBackThen;
            for (var foreign = places - ours - headers.Remaining; foreign > 0; foreign--)
            {
                returns.Enqueue(Now + length);
            }
        }
    }

    public void Pause(TimeSpan time)
    {
        lock (sync)
        {
            pausedUntil = TimeSpan.FromTicks(Math.Max(pausedUntil.Ticks, (Now + time).Ticks));
        }
    }

    public void Dispose() => turn.Dispose();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private (TimeSpan? Known, Task Answer)? WaitNeeded(out long givenBackNow)
    {
        lock (sync)
        {
            GiveBackExpired();
            givenBackNow = givenBack;
            if (Now < pausedUntil)
            {
                return (pausedUntil - Now, answered.Task);
            }

            if (inFlight + returns.Count < places)
            {
                inFlight++;
                return null;
            }

            return (returns.TryPeek(out var next) ? next - Now : null, answered.Task);
        }
    }

    private void GiveBackExpired()
    {
        while (returns.TryPeek(out var next) && next <= Now)
        {
            returns.Dequeue();
            givenBack++;
        }
    }
}
