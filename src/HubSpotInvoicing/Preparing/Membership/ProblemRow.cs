namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>A problem with the company that has it, as it stands in the list of what to fix.</summary>
/// <param name="Company">The company as it was read.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="CompanyLink">The record's page in HubSpot.</param>
public sealed record ProblemRow(MembershipRecord Company, MemberProblem Problem, string CompanyLink)
{
    /// <summary>Without the record, whose values may belong to a person.</summary>
    public override string ToString() => $"{Company.Id}: {Problem}";
}
