using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.History;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>The page over all runs: the trend, and the way to each report.</summary>
internal static class IndexPage
{
    private const string Title = "Membership invoices, all runs";

    private static readonly TableColumn[] Columns =
    [
        TableColumn.Words("Run"),
        TableColumn.Words("State"),
        .. OutcomeWords.All.Select(outcome => TableColumn.Figures(OutcomeWords.Label(outcome, RunMode.Run))),
        TableColumn.Figures("Invoiced money"),
    ];

    public static ReadOnlyMemory<byte> Render(RunHistory history)
    {
        var html = new HtmlWriter();
        html.Open("html", ("lang", "en"));
        PageHead.Write(html, Title);
        html.Open("body").Open("main").Open("header").Element("h1", Title);
        html.Element("p", $"{Wording.Number(history.Runs.Count)} runs, the newest month first.", ("class", "run"))
            .Close();
        WriteTrend(html, history);
        WriteRuns(html, history.Runs);
        html.Close().Close().Close();
        return html.ToBytes();
    }

    private static void WriteTrend(HtmlWriter html, RunHistory history)
    {
        html.Open("section", ("aria-labelledby", "months"));
        html.Element("h2", "Twelve months", ("id", "months"));
        if (history.Runs.Count > 0)
        {
            var newest = history.Runs[0];
            TrendSection.Write(html, history.TrendTo(newest.Period, newest.Currency), newest.Currency, "");
        }

        html.Close();
    }

    private static void WriteRuns(HtmlWriter html, IReadOnlyList<PastRun> runs)
    {
        html.Open("section", ("aria-labelledby", "runs"));
        html.Element("h2", "Runs", ("id", "runs"));
        var table = HtmlTable.Begin(html, "cards runs", "The newest month first, and in it the newest run", Columns);
        foreach (var run in runs)
        {
            WriteRun(table, run);
        }

        table.End();
        html.Element(
            "p",
            $"The newest {RunHistoryReader.RunsMax} runs of each of the newest {RunHistoryReader.PeriodsMax} months; "
            + "older ones lie in their folders.",
            ("class", "detail")).Close();
    }

    private static void WriteRun(HtmlTable table, PastRun run)
    {
        table.Row(cell => cell
                .Sibling(Wording.Month(run.Period), TrendSection.PathTo(run))
                .Element("div", Wording.Instant(run.FinishedAt), ("class", "detail"))
                .Element("div", run.Run.ToString(), ("class", "detail")))
            .Cell(StateOf(run));
        foreach (var outcome in OutcomeWords.All)
        {
            var count = run.Of(outcome).Count;
            table.Cell(cell => cell.Text(Wording.Number(count)), count == 0 ? "none" : "");
        }

        table.Cell(run.Billed.ToString()).EndRow();
    }

    private static string StateOf(PastRun run) => run switch
    {
        { StoppedBy: { } stop } => Enum.TryParse<StopReason>(stop, out var reason)
            ? $"{ReasonWords.Ending(reason)}: {ReasonWords.Stop(reason)}"
            : $"{ReasonWords.StoppedEarly}: {stop}",
        { IsComplete: true } => "Complete",
        _ => "Not complete",
    };
}
