namespace HubSpotInvoicing.Fetching;

/// <summary>A member that renews, with the contacts among whom the addressee is chosen.</summary>
public sealed record Renewal(Member Member, IReadOnlyList<ContactCandidate> Contacts);
