using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Html;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>The page of a forecast: the months as bars and as a table, and the records that will fail.</summary>
internal static class ForecastPage
{
    public static ReadOnlyMemory<byte> Render(Forecast forecast) =>
        ForesightPage.Render(TitleOf(forecast), html => Write(html, forecast));

    private static string TitleOf(Forecast forecast) => forecast.Months.Count == 1
        ? $"Forecast for {Wording.Month(forecast.Months[0].Period)}"
        : $"Forecast from {Wording.Month(forecast.Months[0].Period)} to {Wording.Month(forecast.Months[^1].Period)}";

    private static void Write(HtmlWriter html, Forecast forecast)
    {
        ForesightPage.EndHeader(
            html, $"Forecast {forecast.Run}, made {Wording.Instant(forecast.At)}", Story(forecast));
        html.Open("section", ("aria-labelledby", "money"));
        html.Element("h2", "Money by month", ("id", "money"));
        ForecastChart.Write(html, forecast);
        WriteTable(html, forecast);
        html.Close();
        html.Open("section", ("aria-labelledby", "attention"));
        html.Element("h2", "Records that need a person", ("id", "attention"));
        if (forecast.Months.All(month => month.Attention.Outcomes.Count == 0))
        {
            html.Element("p", "None: nobody would be held or rejected.");
        }

        foreach (var month in forecast.Months.Where(month => month.Attention.Outcomes.Count > 0))
        {
            WriteMonth(html, month);
        }

        html.Close();
    }

    private static IEnumerable<string> Story(Forecast forecast)
    {
        yield return $"{Wording.Companies(forecast.Found.Count)} renew; as their data are now, "
            + $"{Wording.Number(forecast.Of(Outcome.Invoiced).Count)} would be invoiced, "
            + $"{forecast.Of(Outcome.Invoiced).Amount}.";
        yield return $"{Wording.Number(forecast.Of(Outcome.Rejected).Count)} would be rejected and "
            + $"{Wording.Number(forecast.Of(Outcome.Held).Count)} held; they are named below and in "
            + $"{ForecastReport.Rows}.";
        yield return "A company shows only its next renewal: those who join, leave or renew "
            + "again in between are not in it.";
    }

    private static void WriteTable(HtmlWriter html, Forecast forecast)
    {
        var table = HtmlTable.Begin(
            html,
            "cards types",
            $"Companies and money by month, amounts in {forecast.Currency}",
            [
                TableColumn.Words("Month"),
                TableColumn.Figures("Renewing"),
                TableColumn.Figures("To be invoiced"),
                TableColumn.Figures("Amount"),
                TableColumn.Figures("Already"),
                TableColumn.Figures("Held"),
                TableColumn.Figures("Rejected"),
                TableColumn.Figures("Others"),
            ]);
        foreach (var month in forecast.Months)
        {
            WriteRow(table, Wording.Month(month.Period), "row", month.Totals.Found, month.Totals.Of);
        }

        WriteRow(table, "All months", "sum", forecast.Found, forecast.Of);
        table.End();
    }

    private static void WriteRow(HtmlTable table, string name, string style, Total found, Func<Outcome, Total> of)
    {
        var others = RunSummary.Unfinished.Sum(outcome => of(outcome).Count);
        table.Row(name, style)
            .Cell(Wording.Number(found.Count))
            .Cell(Wording.Number(of(Outcome.Invoiced).Count))
            .Cell(Wording.Plain(of(Outcome.Invoiced).Amount))
            .Cell(Wording.Number(of(Outcome.AlreadyInvoiced).Count))
            .Cell(Wording.Number(of(Outcome.Held).Count))
            .Cell(Wording.Number(of(Outcome.Rejected).Count))
            .Cell(Wording.Number(others))
            .EndRow();
    }

    private static void WriteMonth(HtmlWriter html, ForecastMonth month)
    {
        html.Element("h3", $"{Wording.Month(month.Period)}: {Wording.Companies(CountOf(month.Attention))}");
        foreach (var outcome in month.Attention.Outcomes)
        {
            var group = month.Attention.Of(outcome);
            var table = HtmlTable.Begin(
                html,
                "cards companies",
                $"{OutcomeWords.Label(outcome, RunMode.Plan)}, {Wording.Month(month.Period)}",
                AttentionRow.Columns);
            group.Rows.ToList().ForEach(row => AttentionRow.Write(table, row, month.Period));
            table.End();
            if (group.Unshown > 0)
            {
                html.Element(
                    "p", $"{Wording.Companies(group.Unshown)} more in {ForecastReport.Rows}.", ("class", "more"));
            }
        }
    }

    private static int CountOf(Attention attention) => attention.Outcomes.Sum(outcome => attention.Of(outcome).Count);
}
