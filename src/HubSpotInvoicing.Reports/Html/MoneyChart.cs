using System.Globalization;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>
/// Draws the bars as inline SVG. Lengths are percentages and letters are pixels, so the bars shrink with the screen and the
/// letters do not.
/// </summary>
internal static class MoneyChart
{
    private const int BarTop = 22;
    private const int BarHeight = 20;
    private const int BandHeight = 58;
    private const int LegendLine = 22;

    // A label and an amount share one line on a telephone.
    private const int LabelLettersMax = 22;

    private static readonly (string Style, string Words, Func<ChartBar, Money> Of)[] Parts =
    [
        ("billed", "invoiced or already invoiced", bar => bar.Billed),
        ("held", "held", bar => bar.Held),
        ("open", "failed, in doubt or not reached", bar => bar.Open),
    ];

    public static void Write(HtmlWriter html, IReadOnlyList<ChartBar> bars, RunSummary summary)
    {
        var height = (bars.Count * BandHeight) + (Parts.Length * LegendLine);
        html.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("role", "img"),
            ("aria-labelledby", "chart-title chart-desc"),
            ("class", "chart"),
            ("width", "100%"),
            ("height", Number(height)));
        html.Element("title", $"Money by membership type in {summary.Currency}", ("id", "chart-title"));
        html.Element("desc", string.Join(' ', bars.Select(Describe)), ("id", "chart-desc"));
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
        html.Element("text", Shortened(bar.Type), ("x", "0"), ("y", Number(top + 15)));
        html.Element("text", bar.All.ToString(), ("x", "100%"), ("y", Number(top + 15)), ("text-anchor", "end"));
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

    private static void WriteRect(HtmlWriter html, string style, decimal left, decimal width, int top) => html.Element(
        "rect",
        "",
        ("class", style),
        ("x", Percent(left)),
        ("y", Number(top)),
        ("width", Percent(width)),
        ("height", Number(BarHeight)));

    private static void WriteLegend(HtmlWriter html, int top, RunMode mode)
    {
        foreach (var (style, words, _) in Parts)
        {
            var shown = mode is RunMode.Plan && style == "billed" ? "to be invoiced, or already invoiced" : words;
            html.Element(
                "rect", "", ("class", style), ("x", "0"), ("y", Number(top - 11)), ("width", "14"), ("height", "14"));
            html.Element("text", shown, ("x", "22"), ("y", Number(top + 1)));
            top += LegendLine;
        }
    }

    private static string Shortened(string type) => type.Length <= LabelLettersMax
        ? type
        : string.Concat(type.AsSpan(0, LabelLettersMax - 1), "…");

    private static string Percent(decimal share) => share.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
