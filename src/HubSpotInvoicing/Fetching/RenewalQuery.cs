namespace HubSpotInvoicing.Fetching;

/// <summary>Which companies to fetch: renewal day in the closed range, optionally only the named companies.</summary>
/// <param name="FirstDay">First renewal day, included.</param>
/// <param name="LastDay">Last renewal day, included.</param>
/// <param name="Companies">Only these companies; empty for all.</param>
/// <param name="Contacts">Whether the contacts are needed too.</param>
public sealed record RenewalQuery(
    DateOnly FirstDay, DateOnly LastDay, IReadOnlyCollection<CompanyId> Companies, ContactReading Contacts);
