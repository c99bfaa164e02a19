namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>One place to die.</summary>
/// <param name="Call">The outside call, counted from 1.</param>
/// <param name="Moment">Where in this call.</param>
internal sealed record CrashPoint(int Call, CrashMoment Moment)
{
    private const int Moments = 3;

    /// <summary>Every place to die in a run of so many calls.</summary>
    public static IReadOnlyList<CrashPoint> AllOf(int calls) =>
    [
        .. Enumerable.Range(1, calls).SelectMany(call => Enum.GetValues<CrashMoment>()
            .Select(moment => new CrashPoint(call, moment))),
    ];

    /// <summary>At most so many of them, evenly spread and with every moment among them.</summary>
    public static IReadOnlyList<CrashPoint> SampleOf(int calls, int count)
    {
        var all = AllOf(calls);
        return all.Count <= count
            ? all
            : [.. Enumerable.Range(0, count).Select(i => Nearest(calls, i, count)).Distinct()];
    }

    public override string ToString() => $"call {Call}, {Moment}";

    private static CrashPoint Nearest(int calls, int index, int count) => new(
        1 + (int)((long)index * (calls - 1) / Math.Max(count - 1, 1)), (CrashMoment)(index % Moments));
}
