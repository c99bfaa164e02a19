using System.Globalization;
using System.Text;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Reports;

public sealed class GoldenReportTests
{
    private static readonly string[] Documents = ["invoices.csv", "summary.json", "report.html", "invoices.xlsx"];

    [Fact]
    public async Task A_run_with_every_outcome_is_written_as_approved()
    {
        var store = await Report.WriteAsync(Sample.Rows, Sample.StoppedSummary(Sample.Rows));

        GoldenFile.Verify("invoices.golden.csv", store.Bytes("invoices.csv"));
        GoldenFile.Verify("summary.golden.json", store.Bytes("summary.json"));
        GoldenFile.Verify("report.golden.html", store.Bytes("report.html"));
    }

    [Fact]
    public async Task A_run_that_found_nobody_is_written_as_approved()
    {
        var store = await Report.WriteAsync();

        GoldenFile.Verify("empty-invoices.golden.csv", store.Bytes("invoices.csv"));
        GoldenFile.Verify("empty-summary.golden.json", store.Bytes("summary.json"));
        GoldenFile.Verify("empty-report.golden.html", store.Bytes("report.html"));
    }

    [Fact]
    public async Task A_run_with_a_year_behind_it_is_written_as_approved()
    {
        var store = await Report.WriteAsync(Sample.Rows, Sample.Summary(Sample.Rows), SampleYear.Store);

        GoldenFile.Verify("year-report.golden.html", store.Bytes("report.html"));
        GoldenFile.Verify("index.golden.html", Encoding.UTF8.GetBytes(store.Index ?? ""));
    }

    [Fact]
    public async Task A_plan_is_written_as_approved()
    {
        ReportRow[] rows = [SampleBilled.Rows[0], SampleTrouble.Rows[0]];

        var store = await Report.WriteAsync(rows, Sample.Summary(rows, RunMode.Plan));

        GoldenFile.Verify("plan-report.golden.html", store.Bytes("plan.html"));
    }

    [Fact]
    public async Task A_plan_that_can_be_approved_is_written_as_approved()
    {
        ReportRow[] rows =
        [
            Sample.Row(9, Outcome.Invoiced),
            Sample.Row(10, Outcome.Held) with { CompanyName = "Line\r\nend, \"quoted\"" },
        ];
        var plan = SamplePlans.Mixed;

        var store = await Report.WriteAsync(
            rows, Sample.Summary(rows, RunMode.Plan) with { Plan = plan, PlanHash = plan.Hash });

        GoldenFile.Verify("plan.golden.csv", store.Bytes("plan.csv"));
        GoldenFile.Verify("plan.golden.json", store.Bytes("plan.json"));
        Assert.Contains($"Plan hash: {plan.Hash}", store.Text("plan.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_machine_that_runs_these_tests_has_cultures()
    {
        Assert.Equal("1,5", 1.5.ToString(CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal("İ", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task The_culture_of_the_machine_changes_no_byte(string culture)
    {
        var expected = await Report.WriteAsync(Sample.Rows, Sample.StoppedSummary(Sample.Rows));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;

            var actual = await Report.WriteAsync(Sample.Rows, Sample.StoppedSummary(Sample.Rows));

            Assert.All(Documents, name => Assert.Equal(expected.Bytes(name), actual.Bytes(name)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
        }
    }
}
