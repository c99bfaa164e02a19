using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Csv;
using HubSpotInvoicing.Reports.Xlsx;

namespace HubSpotInvoicing.Reports;

/// <summary>Writes the documents of a run into the report store.</summary>
internal sealed class RunReporter(IReportStore store) : IRunReporter
{
    public async Task<IRunReport> StartAsync(
        RunId run, BillingPeriod period, RunMode mode, CancellationToken cancellationToken)
    {
        var names = DocumentNames.Of(mode);
        var folder = new ReportFolder(store, run, period);
        return new RunReport(folder, names)
        {
            File = await RowsFile.CreateAsync(
                folder, names.Rows, mode is RunMode.Plan ? CsvColumns.PlanNames : CsvColumns.Names, cancellationToken),
            Waiting = mode is RunMode.Plan ? new WaitingRows() : null,
            Workbook = new Workbook(folder, names.Workbook),
        };
    }
}
