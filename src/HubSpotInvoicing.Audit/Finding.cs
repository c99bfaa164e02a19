namespace HubSpotInvoicing.Audit;

/// <summary>One complaint: about which company and month, and what is wrong.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Company">The company's HubSpot id.</param>
/// <param name="Month">The month, yyyy-MM.</param>
/// <param name="Detail">One sentence with the ids and amounts to look at.</param>
public sealed record Finding(FindingKind Kind, long Company, string Month, string Detail);
