using HubSpotInvoicing.Reporting;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports.History;

public sealed class RunHistoryTests
{
    [Fact]
    public async Task A_month_is_told_by_its_complete_run_that_found_most()
    {
        var history = await new RunHistoryReader(SampleYear.Store).ReadAsync(Report.Token);

        Assert.Equal("20251101T060000Z-0000aa", history.Of(Period.AddMonths(-12))?.Run.Value);
        Assert.Equal("20261001T060000Z-0000aa", history.Of(Period.AddMonths(-1))?.Run.Value);
        Assert.Null(history.Of(Period.AddMonths(-5)));
    }

    [Fact]
    public async Task What_is_read_back_is_what_the_summary_said()
    {
        var summary = Summary(Rows) with { StoppedBy = StopReason.DailyQuota };
        var store = new MemoryReportStore();
        store.Keep(summary);

        var read = Assert.Single((await new RunHistoryReader(store).ReadAsync(Report.Token)).Runs);
        var told = PastRun.Of(summary);

        Assert.Equal((told.Run, told.Period, told.FinishedAt), (read.Run, read.Period, read.FinishedAt));
        Assert.Equal((told.Found, told.Billed, told.Held, told.Open), (read.Found, read.Billed, read.Held, read.Open));
        Assert.Equal(("DailyQuota", false), (read.StoppedBy, read.IsComplete));
        Assert.Equal(told.BilledByType, read.BilledByType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"runId\":\"x\",\"period\":\"soon\",\"currency\":\"USD\",\"outcomes\":{},\"types\":{}}")]
    [InlineData(
        "{\"runId\":\"x\",\"period\":\"2026-11\",\"currency\":\"USD\",\"outcomes\":{\"Held\":{\"count\":1,\"amount\":\"1e5\"}},\"types\":{}}")]
    public async Task A_summary_that_is_not_understood_is_left_out(string content)
    {
        var store = SampleYear.Store;
        var before = await new RunHistoryReader(store).ReadAsync(Report.Token);
        store.Keep(RunId.Parse("x"), Period, "summary.json", content);

        var history = await new RunHistoryReader(store).ReadAsync(Report.Token);

        Assert.Equal(before.Runs.Count, history.Runs.Count);
    }

    [Fact]
    public async Task What_a_summary_does_not_tell_counts_as_nothing()
    {
        const string Bare = """
            {"runId":"x","period":"2026-11","currency":"USD","outcomes":{"Held":null,"Invoiced":{}},"types":{"A":null,"B":{}}}
            """;
        var store = new MemoryReportStore();
        store.Keep(RunId.Parse("x"), Period, "summary.json", Bare);

        var run = Assert.Single((await new RunHistoryReader(store).ReadAsync(Report.Token)).Runs);

        Assert.Equal((0, 0L), (run.Found, run.Billed.MinorUnits));
    }

    [Fact]
    public async Task Only_the_newest_runs_of_a_month_are_read()
    {
        var store = new MemoryReportStore();
        for (var day = 1; day <= RunHistoryReader.RunsMax + 3; day++)
        {
            store.Keep(SampleYear.Month(Period, "0000aa", companies: 2, day));
        }

        var history = await new RunHistoryReader(store).ReadAsync(Report.Token);

        Assert.Equal(RunHistoryReader.RunsMax, history.Runs.Count);
        Assert.DoesNotContain(history.Runs, run => run.FinishedAt.Day < 4);
    }

    [Fact]
    public async Task The_report_and_the_list_show_what_earlier_runs_told()
    {
        var store = await Report.WriteAsync(Rows, Summary(Rows), SampleYear.Store);

        Assert.Contains("Against November 2025", store.Text("report.html"), StringComparison.Ordinal);
        Assert.Contains(
            "../../../2025/11/20251101T060000Z-0000aa/report.html",
            store.Text("report.html"),
            StringComparison.Ordinal);
        Assert.Contains("2026/11/20261101T060000Z-00002a/report.html", store.Index, StringComparison.Ordinal);
        Assert.Contains("Stopped early", store.Index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_cannot_be_written_is_a_warning()
    {
        var report = await CompleteAsync(new MemoryReportStore { IndexProblem = "no right to it." });

        Assert.Contains("no right to it", Assert.Single(report.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Earlier_runs_that_cannot_be_listed_cost_the_trend_and_nothing_else()
    {
        var store = new MemoryReportStore { ListProblem = "the network is away." };

        var report = await CompleteAsync(store);

        Assert.Contains("the network is away", Assert.Single(report.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain("Twelve months", store.Text("report.html"), StringComparison.Ordinal);
        Assert.Null(store.Index);
    }

    private static async Task<IRunReport> CompleteAsync(MemoryReportStore store)
    {
        var report = await new RunReporter(store).StartAsync(Run, Period, RunMode.Run, Report.Token);
        await using (report)
        {
            await report.AddAsync(Rows, Report.Token);
            await report.CompleteAsync(Summary(Rows), Report.Token);
        }

        return report;
    }
}
