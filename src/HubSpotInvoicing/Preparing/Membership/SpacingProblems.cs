namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>
/// Finds values with spaces around them: pricing reads past them, lists and searches in HubSpot do not.
/// </summary>
internal static class SpacingProblems
{
    public static IEnumerable<MemberProblem> Of(MembershipRecord company) => company.Values.Values
        .Where(value => !value.IsBlank && value.Trimmed.Length != value.Raw?.Length)
        .Select(value => new MemberProblem(
            nameof(Oddity.SpacesAround),
            ProblemEffect.Look,
            value.Property,
            value.Raw,
            $"Write '{value.Trimmed}', without spaces around it."));
}
