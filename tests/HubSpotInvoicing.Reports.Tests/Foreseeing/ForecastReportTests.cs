using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Reports.Foreseeing;

public sealed class ForecastReportTests
{
    private static readonly string[] Names = ["forecast.csv", "forecast.json", "forecast.html"];

    [Fact]
    public async Task A_forecast_is_written_as_approved()
    {
        var store = await SampleForecast.WriteAsync(Sample.Rows);

        GoldenFile.Verify("forecast.golden.csv", store.Bytes("forecast.csv"));
        GoldenFile.Verify("forecast.golden.json", store.Bytes("forecast.json"));
        GoldenFile.Verify("forecast.golden.html", store.Bytes("forecast.html"));
    }

    [Fact]
    public async Task A_forecast_of_nobody_is_written_as_approved() =>
        GoldenFile.Verify("empty-forecast.golden.html", (await SampleForecast.WriteAsync([])).Bytes("forecast.html"));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task The_culture_of_the_machine_changes_no_byte(string culture)
    {
        var expected = await SampleForecast.WriteAsync(Sample.Rows);

        using var _ = new Culture(culture);
        var actual = await SampleForecast.WriteAsync(Sample.Rows);

        Assert.All(Names, name => Assert.Equal(expected.Bytes(name), actual.Bytes(name)));
    }
}
