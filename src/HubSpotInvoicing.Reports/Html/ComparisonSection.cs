using HubSpotInvoicing.Pricing.Changes;
using HubSpotInvoicing.Reports.History;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>This month against the same one a year ago, by membership type.</summary>
internal static class ComparisonSection
{
    private const int MonthsOfAYear = 12;

    public static void Write(HtmlWriter html, PageContent content)
    {
        if (content.History is not { } history)
        {
            return;
        }

        var summary = content.Summary;
        var before = summary.Period.AddMonths(-MonthsOfAYear);
        html.Open("section", ("aria-labelledby", "year"));
        html.Element("h2", $"Against {Wording.Month(before)}", ("id", "year"));
        if (history.Of(before) is { } past && past.Currency == summary.Currency)
        {
            Write(html, YearBar.Of(past, PastRun.Of(summary)), past, content);
        }
        else
        {
            html.Element("p", $"No complete run of {Wording.Month(before)} in {summary.Currency} left a report here.");
        }

        html.Close();
    }

    private static void Write(HtmlWriter html, IReadOnlyList<YearBar> bars, PastRun past, PageContent content)
    {
        if (bars.Count == 0)
        {
            html.Element("p", "Nothing was invoiced in either month.");
            return;
        }

        html.Open("p").Text("Compared with ")
            .Sibling($"the report of {Wording.Month(past.Period)}", TrendSection.Root + TrendSection.PathTo(past))
            .Text(".").Close();
        var period = content.Summary.Period;
        YearChart.Write(html, bars, past.Period, period);
        TableColumn[] columns =
        [
            TableColumn.Words("Type"),
            TableColumn.Figures(past.Period.ToString()),
            TableColumn.Figures(content.IsPlan ? $"{period}, planned" : period.ToString()),
            TableColumn.Figures("Change"),
        ];
        var table = HtmlTable.Begin(html, "cards months", $"Invoiced or already invoiced, in {past.Currency}", columns);
        foreach (var bar in bars)
        {
            WriteRow(table.Row(Wording.Type(bar.Type)), bar.Before, bar.Now);
        }

        var nothing = Money.Zero(past.Currency);
        WriteRow(
            table.Row("All types", "sum"),
            bars.Aggregate(nothing, (sum, bar) => sum + bar.Before),
            bars.Aggregate(nothing, (sum, bar) => sum + bar.Now));
        table.End();
    }

    private static void WriteRow(HtmlTable row, Money before, Money now) => row
        .Cell(Wording.Plain(before))
        .Cell(Wording.Plain(now))
        .Cell(ChangeExplanation.WithSign(now - before)[(now.Currency.Code.Length + 1)..])
        .EndRow();
}
