namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The body of a batch read; the ids are values of the id property when one is named.</summary>
internal sealed record BatchRead(
    IReadOnlyList<RecordReference> Inputs, IReadOnlyList<string> Properties, string? IdProperty = null);
