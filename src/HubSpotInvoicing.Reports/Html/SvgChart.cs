using System.Globalization;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>
/// The parts of our charts. Lengths across are percentages and letters are pixels, so a chart shrinks with the screen
/// and its letters do not. A reader of the page hears its title and description; the same figures stand in a table
/// beside it.
/// </summary>
internal static class SvgChart
{
    // A label and an amount share one line on a telephone.
    private const int LabelLettersMax = 22;

    /// <param name="html">The page.</param>
    /// <param name="name">Begins the ids of its parts; one of its kind on the page.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="sentences">Everything that it shows, in words.</param>
    public static void Open(HtmlWriter html, string name, int height, string title, IEnumerable<string> sentences)
    {
        html.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("role", "img"),
            ("aria-labelledby", $"{name}-title {name}-desc"),
            ("class", "chart"),
            ("width", "100%"),
            ("height", Number(height)));
        html.Element("title", title, ("id", $"{name}-title"));
        html.Element("desc", string.Join(' ', sentences), ("id", $"{name}-desc"));
    }

    /// <summary>A name at the left and an amount at the right.</summary>
    public static void Label(HtmlWriter html, string name, string amount, int baseline)
    {
        html.Element("text", Shortened(name), ("x", "0"), ("y", Number(baseline)));
        html.Element("text", amount, ("x", "100%"), ("y", Number(baseline)), ("text-anchor", "end"));
    }

    public static void LegendLine(HtmlWriter html, string style, int baseline, string words)
    {
        Rect(html, style, "0", baseline - 11, "14", 14);
        html.Element("text", words, ("x", "22"), ("y", Number(baseline + 1)));
    }

    public static void Rect(HtmlWriter html, string style, string left, int top, string width, int height) =>
        html.Element(
            "rect",
            "",
            ("class", style),
            ("x", left),
            ("y", Number(top)),
            ("width", width),
            ("height", Number(height)));

    public static string Percent(decimal share) => share.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shortened(string name) => name.Length <= LabelLettersMax
        ? name
        : string.Concat(name.AsSpan(0, LabelLettersMax - 1), "…");
}
