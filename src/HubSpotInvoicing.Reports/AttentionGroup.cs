using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports;

/// <summary>Rows of one kind for the page: the first ones, and the number of all.</summary>
internal sealed class AttentionGroup
{
    /// <summary>Rows of one kind that the page shows; the others stand in the CSV alone.</summary>
    public const int RowsMax = 500;

    private readonly List<ReportRow> rows = [];

    public IReadOnlyList<ReportRow> Rows => rows;

    public int Count { get; private set; }

    public int Unshown => Count - rows.Count;

    public void Add(ReportRow row)
    {
        Count++;
        if (rows.Count < RowsMax)
        {
            rows.Add(row);
        }
    }
}
