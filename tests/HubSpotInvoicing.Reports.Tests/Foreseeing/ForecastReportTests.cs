using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Reports.Foreseeing;

public sealed class ForecastReportTests
{
    private static readonly string[] Names = ["forecast.csv", "forecast.json", "forecast.html"];

    [Fact]
    public async Task A_forecast_is_written_as_approved()
    {
        var store = await WriteAsync(Sample.Rows);

        GoldenFile.Verify("forecast.golden.csv", store.Bytes("forecast.csv"));
        GoldenFile.Verify("forecast.golden.json", store.Bytes("forecast.json"));
        GoldenFile.Verify("forecast.golden.html", store.Bytes("forecast.html"));
    }

    [Fact]
    public async Task A_forecast_of_nobody_is_written_as_approved() =>
        GoldenFile.Verify("empty-forecast.golden.html", (await WriteAsync([])).Bytes("forecast.html"));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task The_culture_of_the_machine_changes_no_byte(string culture)
    {
        var expected = await WriteAsync(Sample.Rows);

        using var _ = new Culture(culture);
        var actual = await WriteAsync(Sample.Rows);

        Assert.All(Names, name => Assert.Equal(expected.Bytes(name), actual.Bytes(name)));
    }

    private static async Task<MemoryReportStore> WriteAsync(IReadOnlyList<ReportRow> rows)
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
