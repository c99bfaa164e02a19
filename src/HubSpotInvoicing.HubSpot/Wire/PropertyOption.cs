namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A choice of an enumeration to create.</summary>
/// <param name="Label">What people read.</param>
/// <param name="Value">The internal name.</param>
/// <param name="DisplayOrder">Its place, from 0.</param>
/// <param name="Hidden">Whether people may not choose it.</param>
internal sealed record PropertyOption(string Label, string Value, int DisplayOrder, bool Hidden = false);
