using System.Globalization;
using HubSpotInvoicing.Reports.History;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>Twelve months as columns: what was billed, held and left open.</summary>
internal static class TrendChart
{
    private const int PlotHeight = 160;
    private const int LabelHeight = 40;
    private const int LegendHeight = 22;
    private const int January = 1;
    private const int December = 12;
    private const decimal ColumnShare = 0.7m;

    private static readonly (string Style, string Words, Func<PastRun, Money> Of)[] Parts =
    [
        ("billed", "invoiced or already invoiced", run => run.Billed),
        ("held", "held", run => run.Held),
        ("open", "failed, in doubt or not reached", run => run.Open),
    ];

    public static void Write(HtmlWriter html, IReadOnlyList<TrendMonth> months, Currency currency)
    {
        var height = PlotHeight + LabelHeight + (Parts.Length * LegendHeight);
        SvgChart.Open(
            html, "trend", height, $"Money of the last {months.Count} months in {currency}", months.Select(Describe));
        var highest = Math.Max(1, months.Max(month => AllOf(month)));
        var width = 100m / months.Count;
        for (var n = 0; n < months.Count; n++)
        {
            WriteColumn(html, months[n], n * width, width, highest);
            WriteMonth(html, months[n].Month, (n + 0.5m) * width, months[0].Month);
        }

        for (var n = 0; n < Parts.Length; n++)
        {
            SvgChart.LegendLine(
                html, Parts[n].Style, PlotHeight + LabelHeight + 14 + (n * LegendHeight), Parts[n].Words);
        }

        html.Close();
    }

    private static long AllOf(TrendMonth month) =>
        month.Run is { } run ? Parts.Sum(part => part.Of(run).MinorUnits) : 0;

    private static string Describe(TrendMonth month) =>
        month.Run is { } run
            ? $"{month.Month}{(run.IsComplete ? "" : ", not complete")}: "
                + $"{string.Join(", ", Parts.Select(part => $"{part.Of(run)} {part.Words}"))}."
            : $"{month.Month}: no run.";

    private static void WriteColumn(HtmlWriter html, TrendMonth month, decimal left, decimal width, long highest)
    {
        if (month.Run is not { } run)
        {
            return;
        }

        var bottom = PlotHeight;
        foreach (var (style, _, of) in Parts)
        {
            var height = (int)decimal.Round((decimal)of(run).MinorUnits * (PlotHeight - 4) / highest);
            if (height > 0)
            {
                bottom -= height;
                SvgChart.Rect(
                    html,
                    style,
                    SvgChart.Percent(left + (width * (1 - ColumnShare) / 2)),
                    bottom,
                    SvgChart.Percent(width * ColumnShare),
                    height);
            }
        }
    }

    /// <summary>The year stands only where it changes, because on a telephone there is no room for more.</summary>
    private static void WriteMonth(HtmlWriter html, BillingPeriod month, decimal middle, BillingPeriod first)
    {
        WriteText(html, month.FirstDay.ToString("MMM", CultureInfo.InvariantCulture), middle, PlotHeight + 16);
        if (month.FirstDay.Month == January || (month == first && month.FirstDay.Month != December))
        {
            WriteText(html, month.FirstDay.ToString("yyyy", CultureInfo.InvariantCulture), middle, PlotHeight + 32);
        }
    }

    private static void WriteText(HtmlWriter html, string text, decimal middle, int baseline) => html.Element(
        "text",
        text,
        ("class", "month"),
        ("x", SvgChart.Percent(middle)),
        ("y", SvgChart.Number(baseline)),
        ("text-anchor", "middle"));
}
