namespace HubSpotInvoicing.Emulator.Limits;

/// <summary>A limit on calls within the latest stretch of time; refused calls do not count.</summary>
internal sealed class RollingWindow(int max, TimeSpan length)
{
    private readonly Queue<DateTimeOffset> taken = new();

    public int Max { get; } = max;

    public int Remaining => Max - taken.Count;

    public bool TryTake(DateTimeOffset now)
    {
        while (taken.TryPeek(out var oldest) && now - oldest >= length)
        {
            taken.Dequeue();
        }

        if (taken.Count >= Max)
        {
            return false;
        }

        taken.Enqueue(now);
        return true;
    }
}
