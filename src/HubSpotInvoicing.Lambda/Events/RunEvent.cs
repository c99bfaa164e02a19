using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Events;

/// <summary>What one event asks for.</summary>
internal sealed record RunEvent
{
    public EventAction Action { get; init; }

    public RunMode Mode => Action is EventAction.Plan or EventAction.Readiness ? RunMode.Plan : RunMode.Run;

    /// <summary>The plan to apply; only of that action.</summary>
    public PlanHash? Plan { get; init; }

    /// <summary>What is approved, and by whom; only of that action.</summary>
    public ApprovalWish? Approval { get; init; }

    /// <summary>The month to bill; without one, the month that it is in the account's zone.</summary>
    public BillingPeriod? Period { get; init; }

    public IReadOnlyList<CompanyId> Companies { get; init; } = [];

    public IReadOnlyList<MembershipType> Types { get; init; } = [];

    public MissedBilling Missed { get; init; }

    public IncompleteAnswer OnIncomplete { get; init; }

    /// <param name="job">The name that a retry of the same event has too.</param>
    /// <param name="deadline">Until when the run has to be over.</param>
    public RunRequest RequestFor(string job, DateTimeOffset deadline) => new()
    {
        Mode = Mode,
        Period = Period,
        Companies = Companies,
        Types = Types,
        Missed = Missed,
        Job = job,
        Deadline = deadline,
    };
}
