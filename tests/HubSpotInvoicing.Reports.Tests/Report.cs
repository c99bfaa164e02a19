using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports;

/// <summary>Writes whole reports through the port, as a run does.</summary>
internal static class Report
{
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<MemoryReportStore> WriteAsync(
        IReadOnlyList<ReportRow> rows, RunSummary summary, MemoryReportStore? place = null)
    {
        var store = place ?? new MemoryReportStore();
        var reporter = new RunReporter(store);
        await using var report = await reporter.StartAsync(summary.Run, summary.Period, summary.Mode, Token);
        foreach (var wave in rows.Chunk(5))
        {
            await report.AddAsync(wave, Token);
        }

        await report.CompleteAsync(summary, Token);
        return store;
    }

    public static Task<MemoryReportStore> WriteAsync(params IReadOnlyList<ReportRow> rows) =>
        WriteAsync(rows, Sample.Summary(rows));
}
