using System.Collections.Concurrent;

namespace HubSpotInvoicing.HubSpot;

/// <summary>A clock on which every wait is over at once: it moves forward by the wait instead.</summary>
internal sealed class InstantClock : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> waits = new();
    private long ticks = new DateTimeOffset(2026, 11, 3, 12, 0, 0, TimeSpan.Zero).Ticks;

    /// <summary>Every wait, in order.</summary>
    public IReadOnlyCollection<TimeSpan> Waits => waits;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public void Advance(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero)
        {
            waits.Enqueue(dueTime);
            Advance(dueTime);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new SpentTimer();
    }

    private sealed class SpentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
