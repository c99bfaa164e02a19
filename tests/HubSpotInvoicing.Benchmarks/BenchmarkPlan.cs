namespace HubSpotInvoicing.Benchmarks;

/// <summary>What one benchmark session measures.</summary>
/// <param name="Sizes">Renewing companies, ascending.</param>
/// <param name="IsFull">Whether the measurements that last for many minutes are taken too.</param>
/// <param name="Repeats">Speed runs of each size.</param>
/// <param name="Sections">The parts to measure.</param>
internal sealed record BenchmarkPlan(
    IReadOnlyList<int> Sizes, bool IsFull, int Repeats, IReadOnlySet<Section> Sections)
{
    private const int ShortMax = 1_000;
    private const int LongMax = 10_000;
    private const int LongestMax = 100_000;

    /// <summary>
    /// At 19 requests a second, one of them a mail for each invoice, the largest sizes take minutes or hours.
    /// </summary>
    public bool MeasuresAtLimits(int companies, string channel) => companies <= (channel, IsFull) switch
    {
        (RunSettings.NoMail, true) => LongestMax,
        (RunSettings.NoMail, false) or (_, true) => LongMax,
        _ => ShortMax,
    };
}
