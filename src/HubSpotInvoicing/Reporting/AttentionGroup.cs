namespace HubSpotInvoicing.Reporting;

/// <summary>Rows of one kind of trouble: the first ones, and the number of all.</summary>
public sealed class AttentionGroup
{
    /// <summary>Rows of one kind that are kept; the others stand in the CSV alone.</summary>
    public const int RowsMax = 500;

    private readonly List<ReportRow> rows = [];
    private readonly Dictionary<string, int> byOnlyReason = new(StringComparer.Ordinal);

    public IReadOnlyList<ReportRow> Rows => rows;

    public int Count { get; private set; }

    /// <summary>How many companies have this reason and no other.</summary>
    public int CountOf(string onlyReason) => byOnlyReason.GetValueOrDefault(onlyReason);

    public int Unshown => Count - rows.Count;

    public void Add(ReportRow row)
    {
        Count++;
        if (row.Reasons is [var reason])
        {
            byOnlyReason[reason] = CountOf(reason) + 1;
        }

        if (rows.Count < RowsMax)
        {
            rows.Add(row);
        }
    }
}
