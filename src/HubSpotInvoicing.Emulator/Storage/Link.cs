namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>The association of a record with another one, seen from the first.</summary>
internal sealed record Link(long ToId, IReadOnlyList<LinkType> Types);
