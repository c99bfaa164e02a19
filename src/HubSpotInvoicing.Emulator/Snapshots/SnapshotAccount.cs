namespace HubSpotInvoicing.Emulator.Snapshots;

/// <summary>The account of a snapshot.</summary>
/// <param name="PortalId">Its number.</param>
/// <param name="TimeZone">Its IANA zone.</param>
/// <param name="Currencies">Its currencies, the company's own first.</param>
internal sealed record SnapshotAccount(long PortalId, string TimeZone, IReadOnlyList<string> Currencies);
