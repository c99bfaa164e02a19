namespace HubSpotInvoicing.Fetching;

/// <summary>A contact of a company that might receive its invoice; the address is unchecked.</summary>
public sealed record ContactCandidate(ContactId Id, string? Email, ContactRoles Roles);
