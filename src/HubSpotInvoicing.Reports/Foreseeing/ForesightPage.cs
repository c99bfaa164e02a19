using HubSpotInvoicing.Reports.Html;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>The frame of a page about months to come: self-contained, without script and without any request.</summary>
internal static class ForesightPage
{
    public static ReadOnlyMemory<byte> Render(string title, Action<HtmlWriter> body)
    {
        var html = new HtmlWriter();
        html.Open("html", ("lang", "en"));
        PageHead.Write(html, title);
        html.Open("body").Open("main");
        html.Open("header").Element("h1", title);
        body(html);
        html.Close().Close().Close();
        return html.ToBytes();
    }

    /// <summary>Ends the page's header with what there is to know first.</summary>
    public static void EndHeader(HtmlWriter html, string detail, IEnumerable<string> story)
    {
        html.Element("p", detail, ("class", "run"));
        html.Open("ul", ("class", "story"));
        foreach (var sentence in story)
        {
            html.Element("li", sentence);
        }

        html.Close().Close();
    }
}
