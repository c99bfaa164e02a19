using System.Diagnostics;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Events;

/// <summary>What one event asks for.</summary>
internal sealed record RunEvent
{
    public EventAction Action { get; init; }

    public RunMode Mode => Action is EventAction.Plan or EventAction.Readiness ? RunMode.Plan : RunMode.Run;

    /// <summary>The plan to approve or to apply.</summary>
    public PlanHash? Plan { get; init; }

    /// <summary>Who decides it, as the ledger shall say; empty when nobody is named.</summary>
    public string By { get; init; } = "";

    /// <summary>Companies of the plan that are not approved.</summary>
    public IReadOnlyList<CompanyId> Except { get; init; } = [];

    /// <summary>What the ledger keeps with an approval; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The month that it is about; without one, the month that it is in the account's zone.</summary>
    public BillingPeriod? Period { get; init; }

    public IReadOnlyList<CompanyId> Companies { get; init; } = [];

    public IReadOnlyList<MembershipType> Types { get; init; } = [];

    public MissedBilling Missed { get; init; }

    public IncompleteAnswer OnIncomplete { get; init; }

    /// <summary>The one company that it is about.</summary>
    public CompanyId? Company { get; init; }

    /// <summary>What a person agrees to, in major units.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Why it is done, as the ledger shall say; empty when nothing is said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The run to take back.</summary>
    public RunId? Run { get; init; }

    /// <summary>To take the run back, rather than to list what can be.</summary>
    public bool IsToBeApplied { get; init; }

    /// <summary>To bill only so many new invoices, and then to end on purpose.</summary>
    public int? Canary { get; init; }

    /// <summary>How far the doctor may go.</summary>
    public ExaminationDepth Depth { get; init; }

    /// <summary>How many months to look ahead.</summary>
    public int? Months { get; init; }

    /// <summary>The first month to look at; without one, the month that it is in the account's zone.</summary>
    public BillingPeriod? From { get; init; }

    /// <summary>The invoice key of company and month; of an action that needs both.</summary>
    public InvoiceKey Key => new(Given(Company), Given(Period));

    /// <summary>What an action cannot do without, so the reader let no event pass that lacks it.</summary>
    public static T Given<T>(T? value)
        where T : class => value ?? throw new UnreachableException();

    /// <param name="job">The name that a retry of the same event has too.</param>
    /// <param name="deadline">Until when the run has to be over.</param>
    public RunRequest RequestFor(string job, DateTimeOffset deadline) => new()
    {
        Mode = Mode,
        Period = Period,
        Companies = Companies,
        Types = Types,
        Missed = Missed,
        Canary = Canary,
        Job = job,
        Deadline = deadline,
    };
}
