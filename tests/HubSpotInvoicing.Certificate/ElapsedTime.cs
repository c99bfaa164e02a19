namespace HubSpotInvoicing.Certificate;

/// <summary>Measures laps.</summary>
internal sealed class ElapsedTime(TimeProvider clock)
{
    private long last = clock.GetTimestamp();

    public TimeSpan Lap()
    {
        var before = last;
        last = clock.GetTimestamp();
        return clock.GetElapsedTime(before, last);
    }
}
