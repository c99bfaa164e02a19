namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A label of the account's own to create.</summary>
/// <param name="Label">What people read.</param>
/// <param name="Name">The internal name.</param>
internal sealed record LabelWrite(string Label, string Name);
