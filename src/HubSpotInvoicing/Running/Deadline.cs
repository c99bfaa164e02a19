namespace HubSpotInvoicing.Running;

/// <summary>
/// Until when a run has to be over, and how many companies it can still finish until then at the pace that it has
/// shown.
/// </summary>
internal sealed class Deadline(DateTimeOffset start, DateTimeOffset? end, TimeProvider time)
{
    /// <summary>Companies taken before a pace is known, and the fewest worth another portion.</summary>
    private const int FirstPortion = 25;

    /// <summary>A portion may take this many times as long as the pace says.</summary>
    private const int Caution = 2;

    /// <summary>The part of the whole time that is kept for reading on and for the report.</summary>
    private const int ReservedPart = 10;

    private static readonly TimeSpan ReserveMax = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private long companies;
    private TimeSpan spent;
    private TimeSpan latest;

    /// <summary>Nothing new is claimed after this.</summary>
    public bool IsNear => Left <= TimeSpan.Zero;

    /// <summary>Nothing more is read either; what is left is for the report.</summary>
    public bool IsOver => end is { } last && time.GetUtcNow() >= last - (Reserve(last) / 2);

    /// <summary>Whether something new can still be begun after a wait of that length.</summary>
    public bool Allows(TimeSpan wait) => Left > wait;

    public static string Detail => "The run's deadline is near; what was begun is finished, and nothing new is taken.";

    /// <returns>The moment for <see cref="Took"/>.</returns>
    public long Begin() => time.GetTimestamp();

    /// <summary>Remembers how long a portion took.</summary>
    public void Took(int count, long begun)
    {
        var elapsed = time.GetElapsedTime(begun);
        lock (gate)
        {
            companies += count;
            spent += elapsed;
            latest = elapsed / count;
        }
    }

    /// <summary>How many companies may be claimed now: none, a few, or as many as asked.</summary>
    public int Portion(int wanted)
    {
        if (end is null)
        {
            return wanted;
        }

        var left = Left;
        var pace = Pace();
        if (left <= TimeSpan.Zero)
        {
            return 0;
        }

        if (pace == TimeSpan.Zero)
        {
            return Math.Min(wanted, FirstPortion);
        }

        var finishable = (int)Math.Min(left / (pace * Caution), wanted);
        return finishable < Math.Min(wanted, FirstPortion) ? 0 : finishable;
    }

    private TimeSpan Left => end is { } last ? last - Reserve(last) - time.GetUtcNow() : TimeSpan.MaxValue;

    private TimeSpan Reserve(DateTimeOffset last)
    {
        var part = (last - start) / ReservedPart;
        return part < ReserveMax ? part : ReserveMax;
    }

    /// <summary>The slower of the average and the last portion, because HubSpot may have become slower.</summary>
    private TimeSpan Pace()
    {
        lock (gate)
        {
            var average = companies == 0 ? TimeSpan.Zero : spent / companies;
            return average > latest ? average : latest;
        }
    }
}
