namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>One thing to put right, or to look at, in one company's data.</summary>
/// <param name="Kind">A rejection reason, a hold flag, a warning or an <see cref="Oddity"/>, by its name.</param>
/// <param name="Effect">What it leads to.</param>
/// <param name="Property">The HubSpot property that it stands in; empty when it stands in none.</param>
/// <param name="Value">What is there; it may be an address or a name, and belongs in no log.</param>
/// <param name="Suggestion">What to do about it, one sentence.</param>
public sealed record MemberProblem(string Kind, ProblemEffect Effect, string Property, string? Value, string Suggestion)
{
    /// <summary>Without the value, which may belong to a person.</summary>
    public override string ToString() => $"{Kind} in {Property}";
}
