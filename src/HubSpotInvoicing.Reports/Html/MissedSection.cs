using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>The companies whose renewal month passed without an invoice.</summary>
internal static class MissedSection
{
    private static readonly TableColumn[] Columns =
        [TableColumn.Words("Company"), TableColumn.Words("Period"), TableColumn.Words("Renewal day")];

    public static void Write(HtmlWriter html, PageContent content)
    {
        var missed = content.Summary.Missed;
        html.Open("section", ("aria-labelledby", "missed"));
        html.Element("h2", "Missed in earlier months", ("id", "missed"));
        if (missed.Count == 0)
        {
            html.Element("p", "None: every company of the earlier months that were looked through has its invoice.")
                .Close();
            return;
        }

        html.Element(
            "p",
            "These companies renewed in an earlier month and have no invoice for it. They are not part of "
            + "the sum above, and are billed only when a run is asked to.");
        var table = HtmlTable.Begin(html, "pairs", $"Missed: {Wording.Companies(missed.Count)}", Columns);
        foreach (var company in missed.Take(AttentionGroup.RowsMax))
        {
            WriteRow(table, company);
        }

        table.End();
        if (missed.Count > AttentionGroup.RowsMax)
        {
            var more = Wording.Companies(missed.Count - AttentionGroup.RowsMax);
            html.Element("p", $"{more} more in {content.Names.Summary}.", ("class", "more"));
        }

        html.Close();
    }

    private static void WriteRow(HtmlTable table, MissedCompany missed)
    {
        var id = missed.Key.Company.ToString();
        var name = string.IsNullOrWhiteSpace(missed.CompanyName) ? $"Company {id}" : missed.CompanyName;
        table.Row(cell => cell.Link(name, missed.CompanyLink).Element("div", id, ("class", "detail")))
            .Cell(missed.Key.Period.ToString())
            .Cell(Wording.Day(missed.RenewalDay))
            .EndRow();
    }
}
