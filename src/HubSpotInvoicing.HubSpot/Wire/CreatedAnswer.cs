namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The answer to a creation: that there is one is enough, because its shape differs from version to version.</summary>
internal sealed record CreatedAnswer;
