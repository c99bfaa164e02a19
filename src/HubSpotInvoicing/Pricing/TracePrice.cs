namespace HubSpotInvoicing.Pricing;

/// <summary>One figure of the price book that a quote used, by the name it has there.</summary>
public sealed record TracePrice(string Name, decimal Amount);
