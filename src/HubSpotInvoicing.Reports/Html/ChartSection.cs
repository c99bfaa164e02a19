using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>The bar chart of money by membership type.</summary>
internal static class ChartSection
{
    public static void Write(HtmlWriter html, RunSummary summary)
    {
        html.Open("section", ("aria-labelledby", "chart"));
        html.Element("h2", "Money by membership type", ("id", "chart"));
        var bars = ChartBar.Of(summary.Totals);
        if (bars.Count == 0)
        {
            html.Element("p", "No company in this run stands for money.").Close();
            return;
        }

        MoneyChart.Write(html, bars, summary);
        html.Element(
            "p",
            $"Types that stand for no money are left out, and no more than {ChartBar.CountMax} are drawn; "
            + "the table above has all of them.",
            ("class", "detail"));
        html.Close();
    }
}
