namespace HubSpotInvoicing.Audit;

/// <summary>What the referee saw, what it complains of, and what it could not see.</summary>
/// <param name="Portal">The account that was read.</param>
/// <param name="Months">The counts, oldest month first.</param>
/// <param name="Findings">The complaints; none when everything is right.</param>
/// <param name="Notes">What is explained by a report, and what nobody can see from here.</param>
public sealed record Verdict(
    long Portal, IReadOnlyList<MonthCount> Months, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Notes);
