using System.Globalization;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>Everything else that is known of the run.</summary>
internal static class FactsSection
{
    private static readonly TableColumn[] Columns = [TableColumn.Words("Endpoint"), TableColumn.Figures("Requests")];

    public static void Write(HtmlWriter html, PageContent content)
    {
        html.Open("section", ("aria-labelledby", "facts"));
        html.Element("h2", "About this run", ("id", "facts")).Open("dl", ("class", "facts"));
        foreach (var (name, value) in Facts(content))
        {
            html.Open("div").Element("dt", name).Element("dd", value).Close();
        }

        html.Close();
        WriteRequests(html, content.Summary.Requests);
        html.Close();
    }

    private static IEnumerable<(string Name, string Value)> Facts(PageContent content)
    {
        var summary = content.Summary;
        return
        [
            ("Run", summary.Run.ToString()),
            ("Period", summary.Period.ToString()),
            ("Mode", content.IsPlan ? "plan: nothing is written" : "run"),
            ("Started", Wording.Instant(summary.StartedAt)),
            ("Finished", Wording.Instant(summary.FinishedAt)),
            ("Duration", Wording.Duration(summary.Duration)),
            ("HubSpot account", summary.PortalId.ToString(CultureInfo.InvariantCulture)),
            ("Account's time zone", summary.TimeZone),
            ("Price book in force since", Wording.Day(summary.BookDate)),
            ("Currency", summary.Currency.Code),
            ("Requests for each invoice", Ratio(summary.RequestsPerInvoice)),
            .. summary.Fates.Counts.Count == 0 ? [] : new[] { ("Mails of earlier runs", Wording.Fates(summary.Fates)) },
            .. summary.PlanHash is { } hash ? [("Plan hash", hash.Value)] : Array.Empty<(string, string)>(),
            ("Rows in " + content.Names.Rows, Wording.Number(content.Rows)),
        ];
    }

    private static string Ratio(decimal? ratio) => ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "none made";

    private static void WriteRequests(HtmlWriter html, RequestUsage usage)
    {
        var caption = $"Requests to HubSpot; {Wording.Number(usage.Retries)} of them retries, "
            + $"{Wording.Number(usage.RateLimited)} answered with 429 (too many)";
        var table = HtmlTable.Begin(html, "pairs", caption, Columns);
        var busiestFirst = usage.ByEndpoint.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal);
        foreach (var (endpoint, count) in busiestFirst)
        {
            table.Row(endpoint).Cell(Wording.Number(count)).EndRow();
        }

        table.Row("All endpoints", "sum").Cell(Wording.Number(usage.Total)).EndRow();
        table.End();
    }
}
