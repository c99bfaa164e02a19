using System.Collections.Concurrent;

namespace HubSpotInvoicing.Aws.Servers;

/// <summary>A clock on which every wait is over at once.</summary>
internal sealed class InstantClock : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> waits = new();

    public IEnumerable<double> WaitsMs => waits.Select(wait => wait.TotalMilliseconds);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
