namespace HubSpotInvoicing.Cli;

/// <summary>A clock that was set to a given instant and runs on from there.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long origin = System.GetTimestamp();

    private long skipped;

    public override DateTimeOffset GetUtcNow() =>
        start + System.GetElapsedTime(origin) + TimeSpan.FromTicks(Interlocked.Read(ref skipped));

    public void Skip(TimeSpan time) => Interlocked.Add(ref skipped, time.Ticks);
}
