using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>All that the page tells.</summary>
/// <param name="Summary">The run as a whole.</param>
/// <param name="Names">The documents that lie beside the page.</param>
/// <param name="Rows">The rows that the CSV has.</param>
internal sealed record PageContent(RunSummary Summary, DocumentNames Names, int Rows)
{
    public Attention Attention => Summary.Attention;

    public bool IsPlan => Summary.Mode is RunMode.Plan;
}
