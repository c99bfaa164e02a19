namespace HubSpotInvoicing.Reports.Html;

/// <summary>The page that finance reads: one self-contained file, without script and without any request.</summary>
internal static class ReportPage
{
    public static ReadOnlyMemory<byte> Render(PageContent content)
    {
        var html = new HtmlWriter();
        html.Open("html", ("lang", "en"));
        WriteHead(html, Title(content));
        html.Open("body").Open("main");
        HeaderSection.Write(html, content, Title(content));
        EquationSection.Write(html, content);
        TypeSection.Write(html, content.Summary);
        ChartSection.Write(html, content.Summary);
        TerritorySection.Write(html, content.Summary.Totals.Territories);
        AttentionSection.Write(html, content);
        MissedSection.Write(html, content);
        ReturnedSection.Write(html, content.Summary.Returned);
        FactsSection.Write(html, content);
        html.Close().Close().Close();
        return html.ToBytes();
    }

    private static string Title(PageContent content) =>
        $"{(content.IsPlan ? "Billing plan" : "Membership invoices")}, {Wording.Month(content.Summary.Period)}";

    private static void WriteHead(HtmlWriter html, string title)
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
