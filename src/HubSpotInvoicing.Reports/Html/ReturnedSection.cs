using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>The mails of earlier runs that came back; left out when none did, for not every channel tells.</summary>
internal static class ReturnedSection
{
    private static readonly TableColumn[] Columns =
    [
        TableColumn.Words("Company"),
        TableColumn.Words("Address"),
        TableColumn.Words("What"),
        TableColumn.Words("Sent"),
    ];

    public static void Write(HtmlWriter html, IReadOnlyList<ReturnedMail> returned)
    {
        if (returned.Count == 0)
        {
            return;
        }

        html.Open("section", ("aria-labelledby", "returned"));
        html.Element("h2", "Mails that came back", ("id", "returned"));
        html.Element("p", "These mails of earlier runs did not arrive, or were complained of. Correct the address in "
            + "HubSpot, and send the invoice link yourself.");
        var table = HtmlTable.Begin(html, "pairs", $"Mails that came back: {Wording.Number(returned.Count)}", Columns);
        foreach (var mail in returned.Take(AttentionGroup.RowsMax))
        {
            table.Row(mail.Key?.ToString() ?? "Finance")
                .Cell(mail.Address).Cell(mail.Kind).Cell(Wording.Instant(mail.SentAt)).EndRow();
        }

        table.End();
        html.Close();
    }
}
