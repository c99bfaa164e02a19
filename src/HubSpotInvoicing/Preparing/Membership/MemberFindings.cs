namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>Everything that is found about one company.</summary>
/// <param name="Company">The company as it was read.</param>
/// <param name="Coverage">Who gets its invoice, or why nobody does.</param>
/// <param name="Problems">What to put right or to look at, the worst first; none for most companies.</param>
public sealed record MemberFindings(
    MembershipRecord Company, ContactCoverage Coverage, IReadOnlyList<MemberProblem> Problems);
