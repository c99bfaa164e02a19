using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>The title, how the run ended, and what happened in three sentences.</summary>
internal static class HeaderSection
{
    public static void Write(HtmlWriter html, PageContent content, string title)
    {
        var summary = content.Summary;
        html.Open("header").Element("h1", title);
        html.Open("p", ("class", "run")).Text("Run ").Element("code", summary.Run.ToString());
        html.Text($", finished {Wording.Instant(summary.FinishedAt)}");
        if (content is { History: not null, IsPlan: false })
        {
            html.Text(" · ").Sibling("all runs", TrendSection.Root + "index.html");
        }

        html.Close();
        WriteNotices(html, summary);
        html.Open("ul", ("class", "story"));
        foreach (var sentence in Story.Of(summary))
        {
            html.Element("li", sentence);
        }

        html.Close().Close();
    }

    private static void WriteNotices(HtmlWriter html, RunSummary summary)
    {
        if (summary.Mode is RunMode.Plan)
        {
            WriteNotice(html, "Plan only.", $"Nothing was written to HubSpot or to the ledger.{HashOf(summary)}");
        }

        if (summary.StoppedBy is { } reason)
        {
            WriteNotice(
                html, $"{ReasonWords.Ending(reason)}:", $"{ReasonWords.Stop(reason)}. {summary.StopDetail}".TrimEnd());
        }
    }

    private static string HashOf(RunSummary summary) => summary.PlanHash is { } hash ? $" Plan hash: {hash}" : "";

    private static void WriteNotice(HtmlWriter html, string head, string text) =>
        html.Open("p", ("class", "notice")).Element("strong", head).Text(" ").Text(text).Close();
}
