namespace HubSpotInvoicing.Reports.Html;

/// <summary>The page that finance reads: one self-contained file, without script and without any request.</summary>
internal static class ReportPage
{
    public static ReadOnlyMemory<byte> Render(PageContent content)
    {
        var html = new HtmlWriter();
        html.Open("html", ("lang", "en"));
        PageHead.Write(html, Title(content));
        html.Open("body").Open("main");
        HeaderSection.Write(html, content, Title(content));
        EquationSection.Write(html, content);
        TypeSection.Write(html, content.Summary);
        ChartSection.Write(html, content.Summary);
        AttentionSection.Write(html, content);
        MissedSection.Write(html, content);
        ChangesSection.Write(html, content.Summary);
        ComparisonSection.Write(html, content);
        TrendSection.Write(html, content);
        TerritorySection.Write(html, content.Summary.Totals.Territories);
        ReturnedSection.Write(html, content.Summary.Returned);
        FactsSection.Write(html, content);
        html.Close().Close().Close();
        return html.ToBytes();
    }

    private static string Title(PageContent content) =>
        $"{(content.IsPlan ? "Billing plan" : "Membership invoices")}, {Wording.Month(content.Summary.Period)}";
}
