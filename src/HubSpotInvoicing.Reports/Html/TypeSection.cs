using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>The totals by membership type and outcome.</summary>
internal static class TypeSection
{
    public static void Write(HtmlWriter html, RunSummary summary)
    {
        html.Open("section", ("aria-labelledby", "types"));
        html.Element("h2", "By membership type", ("id", "types"));
        var caption = $"Companies, with their money in {summary.Currency}";
        var table = HtmlTable.Begin(html, "cards types", caption, Columns(summary));
        foreach (var type in summary.Totals.Types)
        {
            table.Row(Wording.Type(type));
            WriteCells(table, summary.Totals.Of(type), outcome => summary.Totals.Of(type, outcome));
        }

        table.Row("All types", "sum");
        WriteCells(table, summary.Totals.Found, summary.Totals.Of);
        table.End();
        html.Close();
    }

    private static List<TableColumn> Columns(RunSummary summary) =>
    [
        TableColumn.Words("Type"),
        .. OutcomeWords.All.Select(outcome => TableColumn.Figures(OutcomeWords.Label(outcome, summary.Mode))),
        TableColumn.Figures("Found"),
    ];

    private static void WriteCells(HtmlTable table, Total all, Func<Outcome, Total> of)
    {
        foreach (var outcome in OutcomeWords.All)
        {
            WriteCell(table, of(outcome));
        }

        WriteCell(table, all);
        table.EndRow();
    }

    private static void WriteCell(HtmlTable table, Total total) => table.Cell(
        cell => cell
            .Element("span", Wording.Number(total.Count), ("class", "count"))
            .Text(" ")
            .Element("span", Wording.Plain(total.Amount), ("class", "money")),
        total.Count == 0 ? "none" : "");
}
