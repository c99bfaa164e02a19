using HubSpotInvoicing.Preparing.Membership;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Csv;

namespace HubSpotInvoicing.Reports.Preparing;

/// <summary>Writes the list of what to fix into the report store.</summary>
internal sealed class MembershipReporter(IReportStore store) : IMembershipReporter
{
    public async Task<IMembershipReport> StartAsync(RunId run, BillingPeriod first, CancellationToken cancellationToken)
    {
        var folder = new ReportFolder(store, run, first);
        var columns = MembershipColumns.All.Select(column => column.Name);
        return new MembershipReport(folder)
        {
            File = await CsvLines.CreateAsync(folder, MembershipReport.Rows, columns, cancellationToken),
        };
    }
}
