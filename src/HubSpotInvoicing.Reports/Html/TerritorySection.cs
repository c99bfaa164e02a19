using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>The distributors' territories by kind.</summary>
internal static class TerritorySection
{
    private static readonly TableColumn[] Columns = [TableColumn.Words("Kind"), TableColumn.Figures("Territories")];

    public static void Write(HtmlWriter html, TerritoryTotals totals)
    {
        html.Open("section", ("aria-labelledby", "territories"));
        html.Element("h2", "Distributor territories", ("id", "territories"));
        if (totals.Distributors == 0)
        {
            html.Element("p", "No distributor with readable territories was found.").Close();
            return;
        }

        var caption = $"Territories of {Distributors(totals.Distributors)} found, whatever the outcome";
        var table = HtmlTable.Begin(html, "pairs", caption, Columns);
        WriteRow(table, "US states", totals.UsStates);
        WriteRow(table, "Canadian provinces", totals.CanadianProvinces);
        WriteRow(table, "Non-North-American territories", totals.OtherTerritories);
        WriteRow(table, "All territories", totals.All, "sum");
        table.End();
        html.Close();
    }

    private static string Distributors(int count) =>
        count == 1 ? "the one distributor" : $"the {Wording.Number(count)} distributors";

    private static void WriteRow(HtmlTable table, string kind, int count, string style = "row") =>
        table.Row(kind, style).Cell(Wording.Number(count)).EndRow();
}
