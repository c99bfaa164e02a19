using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Html;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>The readiness letter as a page: for each owner the members to put right.</summary>
internal static class ReadinessPage
{
    private static readonly TableColumn[] Columns =
    [
        TableColumn.Words("Company"),
        TableColumn.Words("Why"),
        TableColumn.Words("What to do"),
        TableColumn.Words("If ignored"),
    ];

    public static ReadOnlyMemory<byte> Render(ReadinessLetter letter) =>
        ForesightPage.Render(ReadinessWords.Title(letter), html => Write(html, letter));

    private static void Write(HtmlWriter html, ReadinessLetter letter)
    {
        ForesightPage.EndHeader(
            html, $"Letter {letter.Run}, written {Wording.Instant(letter.At)}", ReadinessWords.Story(letter));
        html.Open("section", ("aria-labelledby", "cases"));
        html.Element("h2", "Who can put it right", ("id", "cases"));
        foreach (var group in ReadinessWords.ByOwner(letter))
        {
            html.Element("h3", $"{group.Key}: {Wording.Companies(group.Count())}");
            var table = HtmlTable.Begin(html, "cards companies", group.Key, Columns);
            group.ToList().ForEach(one => Write(table, one));
            table.End();
        }

        html.Close();
    }

    private static void Write(HtmlTable table, ReadinessCase one) => table
        .Row(cell => WriteCompany(cell, one.Row))
        .Cell(cell => WriteWhy(cell, one.Row))
        .Cell(one.Row.Remedy)
        .Cell(one.IfIgnored)
        .EndRow();

    private static void WriteCompany(HtmlWriter html, ReportRow row)
    {
        var company = row.Key.Company.ToString();
        html.Link(string.IsNullOrWhiteSpace(row.CompanyName) ? $"Company {company}" : row.CompanyName, row.CompanyLink);
        html.Element("div", company, ("class", "detail"));
    }

    private static void WriteWhy(HtmlWriter html, ReportRow row)
    {
        var amount = row.ReportedAmount is { } held ? $", {held}" : "";
        html.Element("div", OutcomeWords.Label(row.Outcome, RunMode.Plan) + amount, ("class", "detail"));
        html.Open("ul", ("class", "reasons"));
        foreach (var code in row.Reasons)
        {
            html.Element("li", ReasonWords.Reason(code));
        }

        html.Close();
    }
}
