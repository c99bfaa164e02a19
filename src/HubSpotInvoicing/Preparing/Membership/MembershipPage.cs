namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>Some companies of the membership, by ascending id.</summary>
/// <param name="Companies">The companies.</param>
/// <param name="Total">How many there are in all, as HubSpot tells it when the reading begins.</param>
public sealed record MembershipPage(IReadOnlyList<MembershipRecord> Companies, int Total);
