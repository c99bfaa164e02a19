using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>
/// Draws the bars as inline SVG. Lengths are percentages and letters are pixels, so the bars shrink with the screen and
/// the letters do not.
/// </summary>
internal static class MoneyChart
{
    private const int BarTop = 22;
    private const int BarHeight = 20;
    private const int BandHeight = 58;
    private const int LegendLine = 22;

    private static readonly (string Style, string Words, Func<ChartBar, Money> Of)[] Parts =
    [
        ("billed", "invoiced or already invoiced", bar => bar.Billed),
        ("held", "held", bar => bar.Held),
        ("open", "failed, in doubt or not reached", bar => bar.Open),
    ];

    public static void Write(HtmlWriter html, IReadOnlyList<ChartBar> bars, RunSummary summary)
    {
        var height = (bars.Count * BandHeight) + (Parts.Length * LegendLine);
        SvgChart.Open(
            html, "chart", height, $"Money by membership type in {summary.Currency}", bars.Select(Describe));
        var longest = bars.Max(bar => bar.All.MinorUnits);
        for (var n = 0; n < bars.Count; n++)
        {
            WriteBar(html, bars[n], n * BandHeight, longest);
        }

        WriteLegend(html, (bars.Count * BandHeight) + 12, summary.Mode);
        html.Close();
    }

    private static string Describe(ChartBar bar) =>
        $"{bar.Type}: {bar.All}, of which {string.Join(", ", Parts.Select(part => $"{part.Of(bar)} {part.Words}"))}.";

    private static void WriteBar(HtmlWriter html, ChartBar bar, int top, long longest)
    {
        SvgChart.Label(html, bar.Type, bar.All.ToString(), top + 15);
        var left = 0m;
        foreach (var (style, _, of) in Parts)
        {
            var width = 100m * of(bar).MinorUnits / longest;
            if (width > 0)
            {
                WriteRect(html, style, left, width, top + BarTop);
            }

            left += width;
        }
    }

    private static void WriteRect(HtmlWriter html, string style, decimal left, decimal width, int top) =>
        SvgChart.Rect(html, style, SvgChart.Percent(left), top, SvgChart.Percent(width), BarHeight);

    private static void WriteLegend(HtmlWriter html, int top, RunMode mode)
    {
        foreach (var (style, words, _) in Parts)
        {
            var shown = mode is RunMode.Plan && style == "billed" ? "to be invoiced, or already invoiced" : words;
            SvgChart.LegendLine(html, style, top, shown);
            top += LegendLine;
        }
    }
}
