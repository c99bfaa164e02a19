using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>A forecast of two months, the second without anybody.</summary>
internal static class SampleForecast
{
    public static async Task<MemoryReportStore> WriteAsync(IReadOnlyList<ReportRow> rows)
    {
        var store = new MemoryReportStore();
        await using var report = await new ForecastReporter(store)
            .StartAsync(Sample.Run, Sample.Period, CancellationToken.None);
        await report.AddAsync(rows, CancellationToken.None);
        await report.CompleteAsync(ForecastOf(rows), CancellationToken.None);
        return store;
    }

    private static Forecast ForecastOf(IReadOnlyList<ReportRow> rows)
    {
        var summary = Sample.Summary(rows);
        return new Forecast
        {
            Run = Sample.Run,
            At = summary.StartedAt,
            PortalId = summary.PortalId,
            Currency = Sample.Usd,
            Requests = summary.Requests,
            Months =
            [
                new ForecastMonth(Sample.Period, summary.BookDate, summary.Totals, summary.Attention),
                new ForecastMonth(
                    Sample.Period.AddMonths(1), summary.BookDate, new RunTotals(Sample.Usd), new Attention()),
            ],
        };
    }
}
