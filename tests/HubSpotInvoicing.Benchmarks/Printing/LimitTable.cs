using HubSpotInvoicing.Benchmarks.Floors;
using HubSpotInvoicing.Benchmarks.Measuring;

namespace HubSpotInvoicing.Benchmarks.Printing;

/// <summary>Wall time at the limits of a Professional account beside its floor.</summary>
internal static class LimitTable
{
    public static Task WriteAsync(TextWriter output, IReadOnlyList<RunFigures> runs) =>
        Markdown.WriteAsync(
            output,
            "Pro limits, 50 ms latency",
            [
                "companies",
                "mail",
                "requests",
                "answered 429",
                "floor of the limits s",
                "floor of the latency s",
                "wall s",
                "wall / higher floor",
            ],
            [.. runs.Select(RowOf)]);

    private static string[] RowOf(RunFigures run)
    {
        var floor = RequestFloor.Of(run.Summary, run.Settings.IsMailed);
        var (limits, latency) = (TimeFloor.OfLimits(floor), TimeFloor.OfLatency(floor, run.Settings.LatencyMs));
        return
        [
            Figure.Count(run.Settings.Companies),
            run.Settings.IsMailed ? "on" : "off",
            Figure.Count(run.Summary.Requests.Values.Sum()),
            Figure.Count(run.Summary.RateLimited),
            Figure.Seconds(limits),
            Figure.Seconds(latency),
            Figure.Seconds(run.Wall),
            Figure.Ratio(run.Wall / (limits > latency ? limits : latency)),
        ];
    }
}
