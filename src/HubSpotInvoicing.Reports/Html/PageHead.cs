namespace HubSpotInvoicing.Reports.Html;

/// <summary>The head that every page of ours has: its style inside, and a policy that lets nothing else in.</summary>
internal static class PageHead
{
    public static void Write(HtmlWriter html, string title)
    {
        var sheet = Stylesheet.Embedded;
        html.Open("head")
            .Void("meta", ("charset", "utf-8"))
            .Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy(sheet)))
            .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Void("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Void("meta", ("name", "referrer"), ("content", "no-referrer"))
            .Void("meta", ("name", "robots"), ("content", "noindex"))
            .Void("meta", ("name", "format-detection"), ("content", "telephone=no"))
            .Element("title", title)
            .Style(sheet)
            .Close();
    }

    // Texts are encoded anyway; should one ever slip through, the browser still runs and fetches nothing.
    private static string Policy(Stylesheet sheet) =>
        $"default-src 'none'; style-src '{sheet.Hash}'; base-uri 'none'; form-action 'none'";
}
