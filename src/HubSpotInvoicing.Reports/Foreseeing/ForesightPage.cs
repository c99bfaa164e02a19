using HubSpotInvoicing.Reports.Html;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>The frame of a page about months to come: self-contained, without script and without any request.</summary>
internal static class ForesightPage
{
    public static ReadOnlyMemory<byte> Render(string title, Action<HtmlWriter> body)
    {
        var sheet = Stylesheet.Embedded;
        var html = new HtmlWriter();
        html.Open("html", ("lang", "en")).Open("head")
            .Void("meta", ("charset", "utf-8"))
            .Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy(sheet)))
            .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Void("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Void("meta", ("name", "referrer"), ("content", "no-referrer"))
            .Void("meta", ("name", "robots"), ("content", "noindex"))
            .Element("title", title)
            .Style(sheet)
            .Close();
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

    private static string Policy(Stylesheet sheet) =>
        $"default-src 'none'; style-src '{sheet.Hash}'; base-uri 'none'; form-action 'none'";
}
