namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>Absent on the last page.</summary>
internal sealed record Paging
{
    public PagingNext? Next { get; init; }
}
