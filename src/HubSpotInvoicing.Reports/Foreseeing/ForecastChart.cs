using System.Globalization;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reports.Html;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>
/// One bar for each month as inline SVG. Lengths are percentages and letters are pixels, so the bars shrink with the
/// screen and the letters do not.
/// </summary>
internal static class ForecastChart
{
    private const int BarTop = 20;
    private const int BarHeight = 14;
    private const int BandHeight = 44;
    private const int LegendLine = 22;

    private static readonly (string Style, string Words, Outcome[] Outcomes)[] Parts =
    [
        ("billed", "to be invoiced, or already invoiced", [Outcome.Invoiced, Outcome.AlreadyInvoiced]),
        ("held", "held until a person releases it", [Outcome.Held]),
    ];

    public static void Write(HtmlWriter html, Forecast forecast)
    {
        var bars = forecast.Months.Count * BandHeight;
        html.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("role", "img"),
            ("aria-labelledby", "chart-title chart-desc"),
            ("class", "chart"),
            ("width", "100%"),
            ("height", Number(bars + (Parts.Length * LegendLine))));
        html.Element("title", $"Money by month in {forecast.Currency}", ("id", "chart-title"));
        html.Element("desc", string.Join(' ', forecast.Months.Select(Describe)), ("id", "chart-desc"));
        var longest = Math.Max(1, forecast.Months.Max(month => Parts.Sum(part => UnitsOf(month, part.Outcomes))));
        for (var n = 0; n < forecast.Months.Count; n++)
        {
            WriteBar(html, forecast.Months[n], n * BandHeight, longest);
        }

        WriteLegend(html, bars + 12);
        html.Close();
    }

    private static string Describe(ForecastMonth month) =>
        $"{Wording.Month(month.Period)}: {month.Totals.Of(Outcome.Invoiced).Amount} to be invoiced, "
        + $"{month.Totals.Of(Outcome.Held).Amount} held.";

    private static void WriteBar(HtmlWriter html, ForecastMonth month, int top, long longest)
    {
        html.Element("text", Wording.Month(month.Period), ("x", "0"), ("y", Number(top + 14)));
        html.Element(
            "text",
            month.Totals.Of(Outcome.Invoiced).Amount.ToString(),
            ("x", "100%"),
            ("y", Number(top + 14)),
            ("text-anchor", "end"));
        var left = 0m;
        foreach (var (style, _, outcomes) in Parts)
        {
            var width = 100m * UnitsOf(month, outcomes) / longest;
            if (width > 0)
            {
                html.Element(
                    "rect",
                    "",
                    ("class", style),
                    ("x", Percent(left)),
                    ("y", Number(top + BarTop)),
                    ("width", Percent(width)),
                    ("height", Number(BarHeight)));
            }

            left += width;
        }
    }

    private static void WriteLegend(HtmlWriter html, int top)
    {
        foreach (var (style, words, _) in Parts)
        {
            html.Element(
                "rect", "", ("class", style), ("x", "0"), ("y", Number(top - 11)), ("width", "14"), ("height", "14"));
            html.Element("text", words, ("x", "22"), ("y", Number(top + 1)));
            top += LegendLine;
        }
    }

    private static long UnitsOf(ForecastMonth month, Outcome[] outcomes) =>
        outcomes.Sum(outcome => month.Totals.Of(outcome).Amount.MinorUnits);

    private static string Percent(decimal share) => share.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
