namespace HubSpotInvoicing.Preparing;

/// <summary>The doctor's whole checklist, by area.</summary>
public sealed class Diagnosis(IEnumerable<Check> checks)
{
    public IReadOnlyList<Check> Checks { get; } = [.. checks.OrderBy(c => c.Area)];

    /// <summary>HubSpot's number of the account that was looked at; none when HubSpot did not show it.</summary>
    public long? PortalId { get; init; }

    /// <summary>Whether a run can be trusted: nothing failed.</summary>
    public bool IsTrusted => Checks.All(c => c.Verdict != CheckVerdict.Failed);

    public int Count(CheckVerdict verdict) => Checks.Count(c => c.Verdict == verdict);
}
