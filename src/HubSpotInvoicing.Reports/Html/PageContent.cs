using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.History;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>All that the page tells.</summary>
/// <param name="Summary">The run as a whole.</param>
/// <param name="Names">The documents that lie beside the page.</param>
/// <param name="Rows">The rows that the CSV has.</param>
internal sealed record PageContent(RunSummary Summary, DocumentNames Names, int Rows)
{
    /// <summary>The runs of earlier months, this one included; absent when they could not be read.</summary>
    public RunHistory? History { get; init; }

    public Attention Attention => Summary.Attention;

    public bool IsPlan => Summary.Mode is RunMode.Plan;
}
