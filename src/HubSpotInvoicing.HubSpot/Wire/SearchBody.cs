namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The body of a search.</summary>
internal sealed record SearchBody(
    IReadOnlyList<FilterGroup> FilterGroups,
    IReadOnlyList<SearchSort> Sorts,
    IReadOnlyList<string> Properties,
    int Limit)
{
    /// <summary>How many results to leave out before the page.</summary>
    public string? After { get; init; }
}
