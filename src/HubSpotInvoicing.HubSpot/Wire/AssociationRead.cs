namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The body of an association batch read.</summary>
internal sealed record AssociationRead(IReadOnlyList<RecordReference> Inputs);
