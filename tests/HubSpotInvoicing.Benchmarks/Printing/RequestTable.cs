using HubSpotInvoicing.Benchmarks.Floors;
using HubSpotInvoicing.Benchmarks.Measuring;

namespace HubSpotInvoicing.Benchmarks.Printing;

/// <summary>Requests for each invoice, by endpoint, beside the fewest that HubSpot's batch sizes allow.</summary>
internal static class RequestTable
{
    public static Task WriteAsync(TextWriter output, IReadOnlyList<RunFigures> runs)
    {
        var floors = runs.Select(r => RequestFloor.Of(r.Summary, r.Settings.IsMailed)).ToList();
        var endpoints = runs.SelectMany(r => r.Summary.Requests.Keys).Distinct().Order(StringComparer.Ordinal);
        var rows = endpoints
            .Select(endpoint => RowOf(
                endpoint,
                runs.Select((run, index) => Cell(
                    run.Summary.Requests.GetValueOrDefault(endpoint), FloorOf(floors[index], endpoint)))))
            .Append(RowOf("all", runs.Select((run, index) =>
                Cell(run.Summary.Requests.Values.Sum(), floors[index].Sum(f => f.Requests)))))
            .Append(RowOf("for each invoice", runs.Select((run, index) => PerInvoice(run, floors[index]))))
            .ToList();
        return Markdown.WriteAsync(
            output,
            "Requests, made / fewest possible",
            ["endpoint", .. runs.Select(r => $"{Figure.Count(r.Settings.Companies)} companies")],
            rows);
    }

    private static string[] RowOf(string name, IEnumerable<string> cells) => [name, .. cells];

    private static string Cell(long made, long floor) => $"{Figure.Count(made)} / {Figure.Count(floor)}";

    private static string PerInvoice(RunFigures run, IReadOnlyList<EndpointFloor> floor) =>
        $"{Figure.Small(run.Summary.Requests.Values.Sum() / (double)run.Summary.Invoiced)} / "
        + Figure.Small(floor.Sum(f => f.Requests) / (double)run.Summary.Invoiced);

    private static long FloorOf(IReadOnlyList<EndpointFloor> floors, string endpoint) =>
        floors.FirstOrDefault(f => f.Matches(endpoint))?.Requests ?? 0;
}
