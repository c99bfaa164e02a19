using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Preparing.Membership;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Foreseeing;
using HubSpotInvoicing.Reports.Preparing;
using Microsoft.Extensions.DependencyInjection;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports;

public sealed class RunReporterTests
{
    private readonly MemoryReportStore store = new();

    [Fact]
    public async Task Rows_of_a_wave_stand_in_the_file_before_the_next_wave()
    {
        await using var report = await StartAsync();

        Assert.StartsWith("\uFEFFperiod,company_id,", store.Text("invoices.csv"), StringComparison.Ordinal);

        await report.AddAsync([Row(9001, Outcome.Invoiced)], Report.Token);

        Assert.Contains("2026-11,9001,", store.Text("invoices.csv"), StringComparison.Ordinal);
        Assert.False(store.IsClosed("invoices.csv"));
    }

    [Fact]
    public async Task A_run_leaves_four_closed_documents_and_a_new_list_of_runs_and_says_where_they_lie()
    {
        await using var report = await StartAsync();

        var documents = await report.CompleteAsync(Summary([]), Report.Token);

        Assert.Equal(["invoices.csv", "summary.json", "report.html", "invoices.xlsx", "index.html"], documents.Keys);
        Assert.Equal("reports/2026/11/20261101T060000Z-00002a/report.html", documents["report.html"]);
        Assert.All(documents.Keys.SkipLast(1), name => Assert.True(store.IsClosed(name)));
        Assert.Equal(documents.Values.SkipLast(1).Order(), store.Locations.Order());
        Assert.NotNull(store.Index);
        Assert.Empty(report.Warnings);
    }

    [Fact]
    public async Task A_plan_has_documents_of_its_own_names()
    {
        await using var report = await new RunReporter(store).StartAsync(Run, Period, RunMode.Plan, Report.Token);

        var documents = await report.CompleteAsync(Summary([], RunMode.Plan), Report.Token);

        Assert.Equal(["plan.csv", "plan.json", "plan.html", "plan.xlsx"], documents.Keys);
        Assert.Null(store.Index);
    }

    [Fact]
    public async Task A_report_that_is_given_up_still_closes_its_rows()
    {
        var report = await StartAsync();
        await report.AddAsync([Row(9001, Outcome.Invoiced)], Report.Token);

        await report.DisposeAsync();
        await report.DisposeAsync();

        Assert.True(store.IsClosed("invoices.csv"));
        Assert.Contains("9001", store.Text("invoices.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_wave_leaves_no_half_row()
    {
        await using var report = await StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => report.AddAsync([Row(9001, Outcome.Invoiced)], new CancellationToken(canceled: true)));

        Assert.DoesNotContain("9001", store.Text("invoices.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary.json")]
    [InlineData("report.html")]
    public async Task A_document_that_cannot_be_written_is_named_and_the_rows_are_kept(string broken)
    {
        var brittle = new MemoryReportStore { Broken = broken };
        var report = await new RunReporter(brittle).StartAsync(Run, Period, RunMode.Run, Report.Token);
        await report.AddAsync([Row(9001, Outcome.Invoiced)], Report.Token);

        var fault = await Assert.ThrowsAsync<ReportUnavailableException>(
            () => report.CompleteAsync(Summary([]), Report.Token));
        await report.DisposeAsync();

        Assert.EndsWith(broken, fault.Location, StringComparison.Ordinal);
        Assert.True(brittle.IsClosed("invoices.csv"));
    }

    [Fact]
    public async Task Rows_that_cannot_be_written_are_told_at_once()
    {
        var brittle = new MemoryReportStore { Broken = "invoices.csv" };

        var fault = await Assert.ThrowsAsync<ReportUnavailableException>(
            () => new RunReporter(brittle).StartAsync(Run, Period, RunMode.Run, Report.Token));

        Assert.EndsWith("invoices.csv", fault.Location, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_gets_the_reporters_by_adding_reports() => Assert.Equal(
        [
            (typeof(IRunReporter), typeof(RunReporter)),
            (typeof(IForecastReporter), typeof(ForecastReporter)),
            (typeof(IMembershipReporter), typeof(MembershipReporter)),
        ],
        new ServiceCollection().AddReports().Select(s => (s.ServiceType, s.ImplementationType)));

    private Task<IRunReport> StartAsync() =>
        new RunReporter(store).StartAsync(Run, Period, RunMode.Run, Report.Token);
}
