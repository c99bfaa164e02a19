using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Csv;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports.Xlsx;

public sealed class WorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task Each_outcome_has_a_sheet_with_its_rows_under_a_heading()
    {
        var book = await WriteAsync(Rows);

        Assert.Equal(
            ["Summary", .. Enum.GetNames<Outcome>()],
            book["xl/workbook.xml"].Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")?.Value));
        Assert.All(Enum.GetValues<Outcome>(), outcome => Assert.Equal(
            1 + Rows.Count(row => row.Outcome == outcome), SheetOf(book, outcome).Descendants(Main + "row").Count()));
    }

    [Fact]
    public async Task The_columns_are_those_of_the_list_and_more_behind_them()
    {
        var book = await WriteAsync(Rows);

        var heading = Texts(SheetOf(book, Outcome.Held).Descendants(Main + "row").First());
        Assert.Equal(CsvColumns.All.Select(column => column.Name), heading.Take(CsvColumns.All.Count));
        Assert.Equal("unknown_effect", heading[^1]);
    }

    [Fact]
    public async Task Amounts_and_days_are_numbers_and_everything_typed_by_people_is_text()
    {
        var book = await WriteAsync(Rows);
        var row = SheetOf(book, Outcome.Invoiced).Descendants(Main + "row").ElementAt(2).Elements(Main + "c").ToList();

        var name = row[ColumnOf("company_name")];
        Assert.Equal(
            ("inlineStr", "=HYPERLINK(\"http://evil.example\";\"click\")"), (name.Attribute("t")?.Value, name.Value));
        Assert.Empty(name.Descendants(Main + "f"));
        Assert.Equal(3500m, Number(row[ColumnOf("amount")].Element(Main + "v")?.Value));
        Assert.Equal("46357", row[ColumnOf("due_date")].Element(Main + "v")?.Value);
        Assert.Equal("-12.5", row[ColumnOf("change_percent")].Element(Main + "v")?.Value);
    }

    [Fact]
    public async Task Only_the_summary_has_formulas_and_they_know_their_results()
    {
        var book = await WriteAsync(Rows);
        var formulas = book["xl/worksheets/sheet1.xml"].Descendants(Main + "c")
            .Where(cell => cell.Element(Main + "f") is not null)
            .ToDictionary(cell => cell.Element(Main + "f")?.Value ?? "", cell => cell.Element(Main + "v")?.Value);

        var totals = Summary(Rows).Totals;
        Assert.Equal(totals.Of(Outcome.Invoiced).Amount.Amount, Number(formulas["SUM(Invoiced!H2:H4)"]));
        Assert.Equal(totals.Of(Outcome.Rejected).Count, Number(formulas["COUNTA(Rejected!B2:B4)"]));
        Assert.Equal(totals.Found.Count, Number(formulas["SUM(B2:B8)"]));
        Assert.Equal(totals.Found.Amount.Amount, Number(formulas["SUM(C2:C8)"]));
        Assert.All(
            book.Where(part =>
                part.Key.Contains("sheet", StringComparison.Ordinal)
                && !part.Key.EndsWith("sheet1.xml", StringComparison.Ordinal)),
            part => Assert.Empty(part.Value.Descendants(Main + "f")));
    }

    [Fact]
    public async Task A_sheet_has_its_heading_in_sight_and_a_filter()
    {
        var sheet = SheetOf(await WriteAsync(Rows), Outcome.Rejected);

        Assert.Equal("frozen", sheet.Descendants(Main + "pane").Single().Attribute("state")?.Value);
        Assert.Equal("A1:AH4", sheet.Descendants(Main + "autoFilter").Single().Attribute("ref")?.Value);
    }

    [Fact]
    public async Task A_run_that_found_nobody_has_a_workbook_all_the_same()
    {
        var book = await WriteAsync([]);

        Assert.All(
            Enum.GetValues<Outcome>(), outcome => Assert.Single(SheetOf(book, outcome).Descendants(Main + "row")));
    }

    [Theory]
    [InlineData("a & b < c", "a & b < c")]
    [InlineData("\u0001\uFFFF", "\uFFFD\uFFFD")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("\r\nnext", "\r\nnext")]
    public void Any_text_can_be_carried(string text, string expected) =>
        Assert.Equal(expected, XElement.Parse($"<t>{XmlText.Of(text)}</t>", LoadOptions.PreserveWhitespace).Value);

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("broken \uFFFD", XmlText.Of("broken \ud83d"));

    [Fact]
    public void A_text_that_no_cell_can_hold_is_cut() =>
        Assert.Equal(XmlText.LettersMax, XmlText.Of(new string('a', 40_000)).Length);

    [Fact]
    public async Task A_workbook_that_cannot_be_written_is_a_warning_and_the_list_stays()
    {
        var store = new MemoryReportStore { Broken = "invoices.xlsx" };
        await using var report = await new RunReporter(store).StartAsync(Run, Period, RunMode.Run, Report.Token);
        await report.AddAsync(Rows, Report.Token);

        var documents = await report.CompleteAsync(Summary(Rows), Report.Token);

        Assert.DoesNotContain("invoices.xlsx", documents.Keys);
        Assert.Contains("No space left", Assert.Single(report.Warnings), StringComparison.Ordinal);
        Assert.True(store.IsClosed("invoices.csv"));
    }

    private static decimal Number(string? text) => decimal.Parse(text ?? "", CultureInfo.InvariantCulture);

    private static int ColumnOf(string name) => WorkbookColumns.All.TakeWhile(column => column.Name != name).Count();

    private static IReadOnlyList<string> Texts(XElement row) =>
        [.. row.Elements(Main + "c").Select(cell => cell.Value)];

    private static XDocument SheetOf(IReadOnlyDictionary<string, XDocument> book, Outcome outcome) =>
        book[string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{(int)outcome + 2}.xml")];

    private static async Task<IReadOnlyDictionary<string, XDocument>> WriteAsync(IReadOnlyList<ReportRow> rows)
    {
        var store = await Report.WriteAsync(rows, Summary(rows));
        using var archive = new ZipArchive(new MemoryStream(store.Bytes("invoices.xlsx")));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var part = entry.Open();
            return XDocument.Load(part, LoadOptions.PreserveWhitespace);
        });
    }
}
