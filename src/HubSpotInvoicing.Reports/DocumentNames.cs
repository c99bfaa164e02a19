using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports;

/// <summary>The names of the three documents; a plan's differ, so that nobody takes it for what was billed.</summary>
internal sealed record DocumentNames(string Rows, string Summary, string Page)
{
    public IReadOnlyList<string> All => [Rows, Summary, Page];

    public static DocumentNames Of(RunMode mode) => mode is RunMode.Plan
        ? new DocumentNames("plan.csv", "plan.json", "plan.html")
        : new DocumentNames("invoices.csv", "summary.json", "report.html");
}
