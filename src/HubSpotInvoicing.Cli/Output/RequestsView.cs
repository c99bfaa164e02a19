using System.Globalization;
using HubSpotInvoicing.Reporting;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>What the run cost in HubSpot requests and in time.</summary>
internal static class RequestsView
{
    public static void Write(IAnsiConsole console, RunSummary summary)
    {
        var lines = console.Profile.Out.Writer;
        lines.WriteLine(Requests(summary));
        lines.WriteLine(Time(summary));
        if (summary.Requests.ByEndpoint.Count == 0)
        {
            return;
        }

        var table = Tables.Create("endpoint", "requests");
        foreach (var (endpoint, count) in MostUsedFirst(summary.Requests))
        {
            table.AddRow(new Text(endpoint), new Text(Count(count)));
        }

        console.Write(table);
    }

    private static IEnumerable<KeyValuePair<string, long>> MostUsedFirst(RequestUsage usage) =>
        usage.ByEndpoint.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal);

    private static string Requests(RunSummary summary)
    {
        var usage = summary.Requests;
        var invoiced = summary.Totals.Of(Outcome.Invoiced).Count;
        var each = invoiced == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {(decimal)usage.Total / invoiced:0.00} for each invoice");
        return $"Requests: {Count(usage.Total)}{each}, "
            + $"{Count(usage.Retries)} repeated, {Count(usage.RateLimited)} answered 429";
    }

    private static string Time(RunSummary summary)
    {
        var seconds = (decimal)(summary.FinishedAt - summary.StartedAt).TotalSeconds;
        var found = summary.Totals.Found.Count;
        var rate = seconds > 0 && found > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {found / seconds:0.0} companies a second")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"Time: {seconds:0.0} s{rate}");
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
