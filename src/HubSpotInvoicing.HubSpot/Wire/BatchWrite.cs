namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The body of a batch create, update or upsert.</summary>
internal sealed record BatchWrite(IReadOnlyList<BatchInput> Inputs);
