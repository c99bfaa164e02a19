using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>What needs a person: one table for each kind of trouble, the most urgent first.</summary>
internal static class AttentionSection
{
    public static void Write(HtmlWriter html, PageContent content)
    {
        html.Open("section", ("aria-labelledby", "attention"));
        html.Element("h2", "What needs a person", ("id", "attention"));
        if (content.Attention.IsEmpty)
        {
            html.Element(
                "p", "Nothing: no company is held, rejected, failed, in doubt or left over; none has a warning.");
        }

        foreach (var outcome in content.Attention.Outcomes)
        {
            var label = OutcomeWords.Label(outcome, content.Summary.Mode);
            WriteGroup(html, content, content.Attention.Of(outcome), label, OutcomeWords.Meaning(outcome));
        }

        if (content.Attention.Warned.Count > 0)
        {
            WriteGroup(
                html,
                content,
                content.Attention.Warned,
                "With a warning",
                "These companies have their invoice; somebody should know about the following all the same.");
        }

        html.Close();
    }

    private static void WriteGroup(
        HtmlWriter html, PageContent content, AttentionGroup group, string label, string meaning)
    {
        html.Element("h3", $"{label}: {Wording.Companies(group.Count)}").Element("p", meaning);
        var table = HtmlTable.Begin(html, "cards companies", label, AttentionRow.Columns);
        foreach (var row in group.Rows)
        {
            AttentionRow.Write(table, row, content.Summary.Period);
        }

        table.End();
        if (group.Unshown > 0)
        {
            html.Element("p", $"{Wording.Companies(group.Unshown)} more in {content.Names.Rows}.", ("class", "more"));
        }
    }
}
