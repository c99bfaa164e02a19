namespace HubSpotInvoicing.Pricing;

/// <summary>
/// One input of a price: the HubSpot property, its value as it stands there, and what it was read as.
/// </summary>
public sealed record TraceInput(string Property, string? Raw, string ReadAs);
