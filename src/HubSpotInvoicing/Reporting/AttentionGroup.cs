namespace HubSpotInvoicing.Reporting;

/// <summary>Rows of one kind of trouble: the first ones, and the number of all.</summary>
public sealed class AttentionGroup
{
    /// <summary>Rows of one kind that are kept; the others stand in the CSV alone.</summary>
    public const int RowsMax = 500;

    private readonly List<ReportRow> rows = [];
    private readonly Dictionary<string, int> byReason = new(StringComparer.Ordinal);

    public IReadOnlyList<ReportRow> Rows => rows;

    public int Count { get; private set; }

    /// <summary>How many companies have each reason.</summary>
    public IReadOnlyDictionary<string, int> ByReason => byReason;

    public int Unshown => Count - rows.Count;

    public void Add(ReportRow row)
    {
        Count++;
        foreach (var reason in row.Reasons)
        {
            byReason[reason] = byReason.GetValueOrDefault(reason) + 1;
        }

        if (rows.Count < RowsMax)
        {
            rows.Add(row);
        }
    }
}
