using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Csv;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>Writes the three documents of a forecast into the report store.</summary>
internal sealed class ForecastReporter(IReportStore store) : IForecastReporter
{
    public async Task<IForecastReport> StartAsync(RunId run, BillingPeriod first, CancellationToken cancellationToken)
    {
        var folder = new ReportFolder(store, run, first);
        return new ForecastReport(folder)
        {
            File = await RowsFile.CreateAsync(folder, ForecastReport.Rows, CsvColumns.Names, cancellationToken),
        };
    }
}
