namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>What one record is linked to, as it came.</summary>
internal sealed record ProbedRow(IReadOnlyList<ProbedTarget?>? To);
