using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>What one run is asked to do.</summary>
public sealed record RunRequest
{
    /// <summary>More invoices than that nobody looks at one by one.</summary>
    public const int CanaryMax = 100;

    /// <summary>The run's name, when somebody has to know it before the run begins; otherwise it gets one.</summary>
    public RunId? Run { get; init; }

    /// <summary>The period to bill; without one, the month that it is now in the account's zone.</summary>
    public BillingPeriod? Period { get; init; }

    /// <summary>Only these companies; empty for all.</summary>
    public IReadOnlyCollection<CompanyId> Companies { get; init; } = [];

    /// <summary>Only these membership types; empty for all.</summary>
    public IReadOnlyCollection<MembershipType> Types { get; init; } = [];

    /// <summary>Whether missed companies are billed too, under the key of their own month.</summary>
    public MissedBilling Missed { get; init; }

    /// <summary>Bills only what was approved of this plan; without one, as <c>Review:Mode</c> says.</summary>
    public BillingPlan? Plan { get; init; }

    /// <summary>
    /// So many new invoices, the lowest company ids first, and then the run ends on purpose; at most
    /// <see cref="CanaryMax"/>. Takes the place of <c>Running:CanaryInvoices</c>; the other brakes hold. What an
    /// earlier run began is finished besides.
    /// </summary>
    public int? Canary { get; init; }

    /// <summary>Mails of earlier runs that came back since the last report; this run's report tells of them.</summary>
    public IReadOnlyList<ReturnedMail> Returned { get; init; } = [];

    public MailFates Fates { get; init; } = MailFates.None;

    public RunMode Mode { get; init; }

    /// <summary>
    /// The name under which the host starts this work again when a run of it has died, and never before: such a run
    /// takes over at once what the dead one claimed. Without a name it waits for the dead run's lease where only that
    /// can tell.
    /// </summary>
    public string? Job { get; init; }

    /// <summary>Until when the run has to be over, when its host ends it then; a setting may be earlier.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>To bill, of what the plan took in, exactly what was approved.</summary>
    public static RunRequest Applying(BillingPlan plan) => new()
    {
        Period = plan.Terms.Period,
        Companies = plan.Terms.Filter.Companies,
        Types = plan.Terms.Filter.Types,
        Missed = plan.Terms.Filter.IncludesMissed ? MissedBilling.Billed : MissedBilling.Listed,
        Plan = plan,
    };
}
