namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The type of an association to make.</summary>
internal sealed record AssociationKind(string AssociationCategory, int AssociationTypeId);
