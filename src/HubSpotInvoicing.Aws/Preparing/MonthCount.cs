namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>How many members renew in a month, as far as it was looked.</summary>
internal abstract record MonthCount
{
    private MonthCount()
    {
    }

    /// <summary>So many; <paramref name="OrMore"/> when the count was given up there.</summary>
    public sealed record Known(int Companies, bool OrMore = false) : MonthCount;

    /// <summary>HubSpot could not be asked.</summary>
    public sealed record Unknown : MonthCount;
}
