namespace HubSpotInvoicing.Fetching;

/// <summary>A contact of a company that might receive its invoice; the address is unchecked.</summary>
public sealed record ContactCandidate(ContactId Id, string? Email, ContactRoles Roles)
{
    /// <summary>Without the address, which belongs to a person and must not end up in a log.</summary>
    public override string ToString() => $"{Id} ({Roles})";
}
