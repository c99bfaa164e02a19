namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>An object, as the guide and the API use it; the published spec says text.</summary>
internal sealed record SearchSort(string PropertyName, string Direction);
