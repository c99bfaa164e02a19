using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>
/// The equation that every report satisfies: found is the sum of all outcomes, in count and in money.
/// </summary>
internal static class EquationSection
{
    public static void Write(HtmlWriter html, PageContent content)
    {
        var summary = content.Summary;
        html.Open("section", ("aria-labelledby", "equation"));
        html.Element("h2", "Every company has one outcome", ("id", "equation"));
        html.Open("dl", ("class", "equation"));
        WriteTile(html, "", "Found", summary.Totals.Found, "found");
        foreach (var outcome in OutcomeWords.All)
        {
            var sign = outcome == OutcomeWords.All[0] ? "=" : "+";
            var label = OutcomeWords.Label(outcome, summary.Mode);
            WriteTile(html, sign, label, summary.Totals.Of(outcome), ClassOf(outcome));
        }

        html.Close();
        var currency = summary.Currency;
        html.Element("p", $"Amounts in {currency}. A rejected company has no price, so it counts without money.");
        WriteCheck(html, content);
        WriteMissed(html, summary.Missed.Count);
        html.Close();
    }

    private static void WriteTile(HtmlWriter html, string sign, string label, Total total, string style)
    {
        html.Open("div", ("class", total.Count == 0 ? "tile none" : $"tile {style}")).Open("dt");
        if (sign.Length > 0)
        {
            html.Element("span", sign, ("class", "sign"), ("aria-hidden", "true"));
        }

        html.Text(label).Close();
        html.Element("dd", Wording.Number(total.Count), ("class", "count"));
        html.Element("dd", Wording.Plain(total.Amount), ("class", "money")).Close();
    }

    private static string ClassOf(Outcome outcome) => outcome switch
    {
        Outcome.Invoiced or Outcome.AlreadyInvoiced => "billed",
        Outcome.Held or Outcome.Rejected => "held",
        _ => "open",
    };

    private static void WriteCheck(HtmlWriter html, PageContent content)
    {
        if (content.Rows == content.Summary.Totals.Found.Count)
        {
            return;
        }

        html.Open("p", ("class", "notice")).Element("strong", "This report is not complete:");
        html.Text($" {content.Names.Rows} has {Wording.Number(content.Rows)} rows, but ")
            .Text($"{Wording.Companies(content.Summary.Totals.Found.Count)} were found. ")
            .Text("The ledger knows what was billed; please report this as a defect.").Close();
    }

    private static void WriteMissed(HtmlWriter html, int missed)
    {
        if (missed > 0)
        {
            html.Open("p").Text("Not part of this sum: ");
            html.Element("a", $"{Wording.Companies(missed)} missed in earlier months", ("href", "#missed"));
            html.Text(".").Close();
        }
    }
}
