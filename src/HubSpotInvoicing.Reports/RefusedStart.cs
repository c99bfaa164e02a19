namespace HubSpotInvoicing.Reports;

/// <summary>A run that was not even begun, because something that every run needs is missing or wrong.</summary>
/// <param name="Name">By what its mail is known; the run itself has no name.</param>
/// <param name="At">When it was refused.</param>
/// <param name="Problems">Everything that stands in its way, at least one.</param>
public sealed record RefusedStart(RunId Name, DateTimeOffset At, IReadOnlyList<StartProblem> Problems)
{
    /// <summary>The month of its mail: nobody knows yet in which zone the account is.</summary>
    public BillingPeriod Period => BillingPeriod.Containing(DateOnly.FromDateTime(At.UtcDateTime));
}
