using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Csv;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>The documents of one forecast: rows go straight to the CSV, the sum makes the other two.</summary>
internal sealed class ForecastReport(ReportFolder folder) : IForecastReport
{
    public const string Rows = "forecast.csv";

    private const string Summary = "forecast.json";
    private const string Page = "forecast.html";

    /// <summary>The CSV, which this report closes.</summary>
    public required RowsFile File { get; init; }

    public Task AddAsync(IReadOnlyList<ReportRow> rows, CancellationToken cancellationToken) =>
        File.AppendAsync(rows, cancellationToken);

    public async Task<IReadOnlyDictionary<string, string>> CompleteAsync(
        Forecast forecast, CancellationToken cancellationToken)
    {
        await File.DisposeAsync();
        await folder.WriteAsync(Summary, ForecastJson.Render(forecast), cancellationToken);
        await folder.WriteAsync(Page, ForecastPage.Render(forecast), cancellationToken);
        return new[] { Rows, Summary, Page }.ToDictionary(name => name, folder.LocationOf);
    }

    public ValueTask DisposeAsync() => File.DisposeAsync();
}
