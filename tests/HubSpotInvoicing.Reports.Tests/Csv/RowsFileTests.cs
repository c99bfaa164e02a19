using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports.Csv;

public sealed class RowsFileTests
{
    // The contract of billing rules, section 8, written out once more on purpose.
    private const string Heading =
        "period,company_id,company_name,membership_type,outcome,reasons,warnings,amount,currency,previous_amount,"
        + "change_percent,us_states,canadian_provinces,non_north_american_territories,territories,sales_volume,tier,"
        + "contact_email,email_status,invoice_id,invoice_number,invoice_status,due_date,invoice_link,company_link,run_id,"
        + "explanation";

    private static readonly ReportRow Row = Sample.Row(9001, Outcome.Invoiced);

    [Fact]
    public async Task The_columns_stand_in_the_agreed_order()
    {
        var store = await Report.WriteAsync();

        Assert.Equal($"\uFEFF{Heading}\r\n", store.Text("invoices.csv"));
    }

    [Fact]
    public async Task The_file_begins_with_a_byte_order_mark_and_only_there()
    {
        var bytes = (await Report.WriteAsync(Rows)).Bytes("invoices.csv");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.DoesNotContain('\uFEFF', Encoding.UTF8.GetString(bytes.AsSpan(3)));
    }

    [Fact]
    public async Task Every_row_ends_with_carriage_return_and_line_feed()
    {
        var text = (await Report.WriteAsync(Row, Row)).Text("invoices.csv");

        Assert.Equal(3, text.Split("\r\n").Length - 1);
        Assert.Equal(3, text.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("a,b")]
    [InlineData("say \"so\"")]
    [InlineData("line\nfeed")]
    [InlineData("line\rreturn")]
    [InlineData("line\r\nend")]
    [InlineData(" spaces ")]
    [InlineData("Zoë 日本 🏭")]
    [InlineData("a;b'c")]
    public async Task A_text_comes_back_as_it_was(string text)
    {
        var cells = await CellsOf(Row with { CompanyName = text, Explanation = text });

        Assert.Equal(text, cells["company_name"]);
        Assert.Equal(text, cells["explanation"]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public async Task A_text_that_would_run_as_a_formula_gets_an_apostrophe(string text)
    {
        var cells = await CellsOf(Row with
        {
            CompanyName = text,
            MembershipType = text,
            Reasons = [text],
            Figures = new MemberFigures { SalesVolume = text },
            ContactEmail = text,
            EmailStatus = text,
            InvoiceNumber = text,
            InvoiceStatus = text,
            InvoiceLink = text,
            CompanyLink = text,
            Explanation = text,
        });

        string[] columns =
        [
            "company_name", "membership_type", "reasons", "sales_volume", "contact_email", "email_status",
            "invoice_number", "invoice_status", "invoice_link", "company_link", "explanation",
        ];
        Assert.All(columns, column => Assert.Equal("'" + text, cells[column]));
    }

    [Fact]
    public async Task A_negative_change_stays_a_number()
    {
        var cells = await CellsOf(Row with { Amount = Dollars(3_500m), PreviousAmount = Dollars(4_000m) });

        Assert.Equal("-12.5", cells["change_percent"]);
    }

    [Fact]
    public async Task Negative_dues_stay_a_number()
    {
        var cells = await CellsOf(Row with { Amount = Dollars(3_500m), PreviousAmount = Dollars(-1m) });

        Assert.Equal("-1.00", cells["previous_amount"]);
        Assert.Equal("", cells["change_percent"]);
    }

    [Fact]
    public async Task Amounts_have_two_decimals_a_point_and_no_thousands_separator()
    {
        var cells = await CellsOf(Row with { Amount = Dollars(1_234_567m), PreviousAmount = Dollars(0.5m) });

        Assert.Equal("1234567.00", cells["amount"]);
        Assert.Equal("0.50", cells["previous_amount"]);
        Assert.Equal("USD", cells["currency"]);
    }

    [Fact]
    public async Task A_rejected_company_has_no_amount_and_no_change()
    {
        var cells = await CellsOf(Row with
        {
            Outcome = Outcome.Rejected,
            Amount = Dollars(1_250m),
            PreviousAmount = Dollars(1_000m),
        });

        Assert.Equal("", cells["amount"]);
        Assert.Equal("", cells["change_percent"]);
        Assert.Equal("1000.00", cells["previous_amount"]);
        Assert.Equal("USD", cells["currency"]);
    }

    [Fact]
    public async Task Days_names_and_counts_are_written_the_same_everywhere()
    {
        var cells = await CellsOf(Row with
        {
            Outcome = Outcome.AlreadyInvoiced,
            Warnings = [BillingWarning.SeveralContacts, BillingWarning.FoundInHubSpot],
            Reasons = ["One", "Two"],
            DueDay = new DateOnly(2026, 2, 3),
            Figures = Territories(1_200, 0, 3),
            Invoice = InvoiceId.Of(12345678901),
        });

        Assert.Equal("2026-11", cells["period"]);
        Assert.Equal("9001", cells["company_id"]);
        Assert.Equal("AlreadyInvoiced", cells["outcome"]);
        Assert.Equal("One;Two", cells["reasons"]);
        Assert.Equal("SeveralContacts;FoundInHubSpot", cells["warnings"]);
        Assert.Equal("2026-02-03", cells["due_date"]);
        Assert.Equal("1200", cells["us_states"]);
        Assert.Equal("0", cells["canadian_provinces"]);
        Assert.Equal("3", cells["non_north_american_territories"]);
        Assert.Equal("1203", cells["territories"]);
        Assert.Equal("12345678901", cells["invoice_id"]);
        Assert.Equal(Run.ToString(), cells["run_id"]);
    }

    [Fact]
    public async Task What_is_not_known_is_blank()
    {
        var cells = await CellsOf(Row);

        string[] known = ["period", "company_id", "company_name", "outcome", "company_link", "run_id"];
        Assert.All(cells.Where(cell => !known.Contains(cell.Key)), cell => Assert.Equal("", cell.Value));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(20_261_101)]
    public async Task The_amounts_of_the_rows_add_up_to_the_totals(int seed)
    {
        var random = new Random(seed);
        var outcomes = Enum.GetValues<Outcome>();
        var rows = Enumerable.Range(1, 300)
            .Select(n => Sample.Row(n, outcomes[random.Next(outcomes.Length)]) with
            {
                Amount = random.Next(4) == 0 ? null : Money.OfMinorUnits(random.Next(1, 2_000_000), Usd),
            })
            .ToList();
        var summary = Summary(rows);

        var cells = await ParseAsync(await Report.WriteAsync(rows, summary));

        Assert.Equal(summary.Totals.Found.Count, cells.Count);
        Assert.All(outcomes, outcome =>
        {
            var own = cells.Where(row => row["outcome"] == outcome.ToString()).ToList();
            Assert.Equal(summary.Totals.Of(outcome).Count, own.Count);
            Assert.Equal(
                summary.Totals.Of(outcome).Amount.Amount,
                own.Where(row => row["amount"].Length > 0)
                    .Sum(row => decimal.Parse(row["amount"], CultureInfo.InvariantCulture)));
        });
    }

    private static async Task<IReadOnlyDictionary<string, string>> CellsOf(ReportRow row) =>
        Assert.Single(await ParseAsync(await Report.WriteAsync(row)));

    private static async Task<List<Dictionary<string, string>>> ParseAsync(MemoryReportStore store)
    {
        using var text = new StreamReader(new MemoryStream(store.Bytes("invoices.csv")));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture));
        await csv.ReadAsync();
        csv.ReadHeader();
        var heading = csv.HeaderRecord ?? [];
        var rows = new List<Dictionary<string, string>>();
        while (await csv.ReadAsync())
        {
            rows.Add(heading.ToDictionary(name => name, name => csv.GetField(name) ?? ""));
        }

        return rows;
    }
}
