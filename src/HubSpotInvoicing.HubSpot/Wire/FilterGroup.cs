namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>Filters that must all hold.</summary>
internal sealed record FilterGroup(IReadOnlyList<SearchFilter> Filters);
