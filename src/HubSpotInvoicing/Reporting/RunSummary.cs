using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Reporting;

/// <summary>One run as a whole: what finance reads first.</summary>
public sealed record RunSummary
{
    /// <summary>The outcomes that another run has to carry on.</summary>
    public static IReadOnlyList<Outcome> Unfinished { get; } = [Outcome.Failed, Outcome.InDoubt, Outcome.NotReached];

    public required RunId Run { get; init; }

    public required BillingPeriod Period { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    public required long PortalId { get; init; }

    /// <summary>The account's IANA time zone.</summary>
    public required string TimeZone { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>The <c>effectiveFrom</c> of the price book that was in force.</summary>
    public required DateOnly BookDate { get; init; }

    public required RunMode Mode { get; init; }

    /// <summary>Counts and money by outcome, by type, and by territory.</summary>
    public required RunTotals Totals { get; init; }

    /// <summary>Companies that the request named and that do not renew in the period.</summary>
    public IReadOnlyList<CompanyId> NotRenewing { get; init; } = [];

    /// <summary>The companies that somebody should look at, or the first of them when there are very many.</summary>
    public Attention Attention { get; init; } = new();

    /// <summary>How this period differs from the last one of the same companies; absent when nobody compared.</summary>
    public ChangeTotals? Changes { get; init; }

    public IReadOnlyList<MissedCompany> Missed { get; init; } = [];

    /// <summary>
    /// All that a plan shows; absent of a run, and of a plan that stopped early and cannot be approved.
    /// </summary>
    public BillingPlan? Plan { get; init; }

    /// <summary>The hash of the plan that was made or applied.</summary>
    public PlanHash? PlanHash { get; init; }

    /// <summary>Mails of earlier runs that came back since the last report.</summary>
    public IReadOnlyList<ReturnedMail> Returned { get; init; } = [];

    public MailFates Fates { get; init; } = MailFates.None;

    public required RequestUsage Requests { get; init; }

    /// <summary>Segments that the run wrote to its ledgers.</summary>
    public long LedgerAppends { get; init; }

    /// <summary>Why the run stopped early; absent when it took every company.</summary>
    public StopReason? StoppedBy { get; init; }

    public string? StopDetail { get; init; }

    /// <summary>
    /// The invoices of the canary that was asked for, at most <see cref="Running.RunRequest.CanaryMax"/>; else none.
    /// </summary>
    public IReadOnlyList<CanaryInvoice> Canary { get; init; } = [];

    public TimeSpan Duration => FinishedAt - StartedAt;

    /// <summary>Every company found was taken; what became of each is another question.</summary>
    public bool IsComplete => StoppedBy is null && Totals.Of(Outcome.NotReached).Count == 0;

    /// <summary>
    /// It did all that it was asked to: nobody failed or is in doubt, and nobody is left over but on purpose.
    /// </summary>
    public bool IsFinished => Unfinished.All(o => Totals.Of(o).Count == 0 || (o is Outcome.NotReached && RestWaits))
        && (StoppedBy is null || RestWaits);

    /// <summary>Whoever was not reached waits because a canary was asked for, and for no other reason.</summary>
    private bool RestWaits => StoppedBy is StopReason.CanaryBilled
        && Attention.Of(Outcome.NotReached) is var waiting
        && waiting.CountOf(nameof(FailureCode.RunStopped)) == waiting.Count;

    /// <summary>What one invoice costs of HubSpot's quota, with two decimals; absent when this run made none.</summary>
    public decimal? RequestsPerInvoice =>
        Mode is RunMode.Run && Totals.Of(Outcome.Invoiced).Count is > 0 and var invoices
            ? decimal.Round((decimal)Requests.Total / invoices, 2)
            : null;
}
