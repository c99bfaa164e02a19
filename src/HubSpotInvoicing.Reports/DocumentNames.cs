using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports;

/// <summary>The names of the documents; a plan's differ, so that nobody takes it for what was billed.</summary>
internal sealed record DocumentNames(string Rows, string Summary, string Page, string Workbook)
{
    /// <summary>Those without which there is no report.</summary>
    public IReadOnlyList<string> Needed => [Rows, Summary, Page];

    public static DocumentNames Of(RunMode mode) => mode is RunMode.Plan
        ? new DocumentNames("plan.csv", "plan.json", "plan.html", "plan.xlsx")
        : new DocumentNames("invoices.csv", "summary.json", "report.html", "invoices.xlsx");
}
