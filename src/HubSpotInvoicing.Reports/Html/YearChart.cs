namespace HubSpotInvoicing.Reports.Html;

/// <summary>Two bars for each membership type: a year ago, and now.</summary>
internal static class YearChart
{
    private const int BarHeight = 14;
    private const int BandHeight = 64;
    private const int LegendHeight = 22;

    public static void Write(HtmlWriter html, IReadOnlyList<YearBar> bars, BillingPeriod before, BillingPeriod now)
    {
        var height = (bars.Count * BandHeight) + (2 * LegendHeight);
        SvgChart.Open(
            html,
            "year",
            height,
            $"Invoiced in {Wording.Month(now)} and in {Wording.Month(before)}, by membership type",
            bars.Select(bar => $"{Wording.Type(bar.Type)}: {bar.Before} in {before}, {bar.Now} in {now}."));
        var longest = bars.Max(bar => Math.Max(bar.Before.MinorUnits, bar.Now.MinorUnits));
        for (var n = 0; n < bars.Count; n++)
        {
            var top = n * BandHeight;
            SvgChart.Label(html, Wording.Type(bars[n].Type), bars[n].Now.ToString(), top + 15);
            WriteBar(html, "before", bars[n].Before, top + 22, longest);
            WriteBar(html, "billed", bars[n].Now, top + 22 + BarHeight, longest);
        }

        var legend = (bars.Count * BandHeight) + 12;
        SvgChart.LegendLine(html, "before", legend, Wording.Month(before));
        SvgChart.LegendLine(html, "billed", legend + LegendHeight, Wording.Month(now));
        html.Close();
    }

    private static void WriteBar(HtmlWriter html, string style, Money amount, int top, long longest)
    {
        if (amount.MinorUnits > 0)
        {
            SvgChart.Rect(html, style, "0", top, SvgChart.Percent(100m * amount.MinorUnits / longest), BarHeight);
        }
    }
}
