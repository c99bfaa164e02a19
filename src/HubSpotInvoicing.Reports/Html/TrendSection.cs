using HubSpotInvoicing.Reports.History;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>Twelve months of runs: a chart, and the same as a table with the way to each month's report.</summary>
internal static class TrendSection
{
    /// <summary>The way from a run's page to the folder of all reports.</summary>
    public const string Root = "../../../";

    private static readonly TableColumn[] Columns =
    [
        TableColumn.Words("Month"),
        TableColumn.Figures("Companies"),
        TableColumn.Figures("With invoice"),
        TableColumn.Figures("Invoiced"),
        TableColumn.Figures("Held"),
        TableColumn.Figures("Open"),
    ];

    public static void Write(HtmlWriter html, PageContent content)
    {
        if (content.History is not { } history)
        {
            return;
        }

        var summary = content.Summary;
        html.Open("section", ("aria-labelledby", "months"));
        html.Element("h2", "Twelve months", ("id", "months"));
        Write(html, history.TrendTo(summary.Period, summary.Currency), summary.Currency, Root);
        html.Close();
    }

    /// <param name="html">The page.</param>
    /// <param name="months">The months, oldest first.</param>
    /// <param name="currency">Of all amounts.</param>
    /// <param name="root">The way from the page to the folder of all reports.</param>
    public static void Write(HtmlWriter html, IReadOnlyList<TrendMonth> months, Currency currency, string root)
    {
        if (months.All(month => month.Run is null))
        {
            html.Element("p", "No run has found any company yet.");
            return;
        }

        TrendChart.Write(html, months, currency);
        html.Element(
            "p",
            "Of each month the run that found most companies, a complete one where there is one.",
            ("class", "detail"));
        var table = HtmlTable.Begin(html, "cards months", $"Month by month, amounts in {currency}", Columns);
        foreach (var month in months.Reverse())
        {
            WriteRow(table, month, root);
        }

        table.End();
    }

    private static void WriteRow(HtmlTable table, TrendMonth month, string root)
    {
        if (month.Run is not { } run)
        {
            table.Row(month.Month.ToString()).Cell("no run").Cell("").Cell("").Cell("").Cell("").EndRow();
            return;
        }

        table.Row(cell => WriteMonth(cell, run, root))
            .Cell(Wording.Number(run.Found))
            .Cell(Wording.Number(run.Invoices))
            .Cell(Wording.Plain(run.Billed))
            .Cell(Wording.Plain(run.Held))
            .Cell(Wording.Plain(run.Open))
            .EndRow();
    }

    private static void WriteMonth(HtmlWriter html, PastRun run, string root)
    {
        html.Sibling(run.Period.ToString(), root + PathTo(run));
        if (!run.IsComplete)
        {
            html.Element("div", "not complete", ("class", "detail"));
        }
    }

    /// <summary>The way from the folder of all reports to the report of the run.</summary>
    public static string PathTo(PastRun run) =>
        $"{run.Period.ToString().Replace('-', '/')}/{run.Run}/{DocumentNames.Of(Reporting.RunMode.Run).Page}";
}
