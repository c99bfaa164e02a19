using System.Diagnostics;

namespace HubSpotInvoicing.Aws.Metrics;

/// <summary>Every metric that the product emits; alarms and dashboards use these names and no others.</summary>
public static class MetricNames
{
    public const string Namespace = "HubSpotInvoicing";

    /// <summary>The dimension of every metric: the name of the deployment, <c>Aws:Stage</c>.</summary>
    public const string Stage = "Stage";

    /// <summary>The second dimension of <see cref="ByType"/>.</summary>
    public const string MembershipType = "MembershipType";

    /// <summary>The heartbeat: 1 when a run has reached its report; a plan has no heartbeat.</summary>
    public static Metric RunFinished { get; } = new("RunFinished", MetricUnit.Count);

    /// <summary>1 when a run did not take every company, or failed before it had a report; else 0.</summary>
    public static Metric RunIncomplete { get; } = new("RunIncomplete", MetricUnit.Count);

    public static Metric CompaniesFound { get; } = new("CompaniesFound", MetricUnit.Count);

    public static Metric Invoiced { get; } = new("Invoiced", MetricUnit.Count);

    public static Metric AlreadyInvoiced { get; } = new("AlreadyInvoiced", MetricUnit.Count);

    public static Metric Held { get; } = new("Held", MetricUnit.Count);

    public static Metric Rejected { get; } = new("Rejected", MetricUnit.Count);

    public static Metric Failed { get; } = new("Failed", MetricUnit.Count);

    public static Metric InDoubt { get; } = new("InDoubt", MetricUnit.Count);

    public static Metric NotReached { get; } = new("NotReached", MetricUnit.Count);

    /// <summary>Companies of earlier months that have no invoice.</summary>
    public static Metric Missed { get; } = new("Missed", MetricUnit.Count);

    /// <summary>The money of <see cref="Invoiced"/>.</summary>
    public static Metric InvoicedAmount { get; } = new("InvoicedAmount", MetricUnit.None);

    /// <summary>Failed and in doubt, of all that were found.</summary>
    public static Metric FailedPercent { get; } = new("FailedPercent", MetricUnit.Percent);

    /// <summary>Requests to HubSpot, retries included.</summary>
    public static Metric Requests { get; } = new("Requests", MetricUnit.Count);

    public static Metric Retries { get; } = new("Retries", MetricUnit.Count);

    /// <summary>Requests that HubSpot answered with 429.</summary>
    public static Metric RateLimited { get; } = new("RateLimited", MetricUnit.Count);

    /// <summary>
    /// How long HubSpot was to be left alone; each opening of the circuit counts with its whole time.
    /// </summary>
    public static Metric CircuitOpenSeconds { get; } = new("CircuitOpenSeconds", MetricUnit.Seconds);

    /// <summary>Of all apps of the account; not told to OAuth apps.</summary>
    public static Metric DailyQuotaUsedPercent { get; } = new("DailyQuotaUsedPercent", MetricUnit.Percent);

    public static Metric DailyQuotaLeft { get; } = new("DailyQuotaLeft", MetricUnit.Count);

    public static Metric LedgerAppends { get; } = new("LedgerAppends", MetricUnit.Count);

    public static Metric Duration { get; } = new("Duration", MetricUnit.Seconds);

    /// <summary>The most that the process ever held.</summary>
    public static Metric MemoryPeak { get; } = new("MemoryPeak", MetricUnit.Megabytes);

    /// <summary>Mails of which SES tells that they bounced.</summary>
    public static Metric BouncedMails { get; } = new("BouncedMails", MetricUnit.Count);

    /// <summary>By <see cref="Stage"/> alone.</summary>
    public static IReadOnlyList<Metric> ByStage { get; } =
    [
        RunFinished,
        RunIncomplete,
        CompaniesFound,
        Invoiced,
        AlreadyInvoiced,
        Held,
        Rejected,
        Failed,
        InDoubt,
        NotReached,
        Missed,
        InvoicedAmount,
        FailedPercent,
        Requests,
        Retries,
        RateLimited,
        CircuitOpenSeconds,
        DailyQuotaUsedPercent,
        DailyQuotaLeft,
        LedgerAppends,
        Duration,
        MemoryPeak,
        BouncedMails,
    ];

    /// <summary>By <see cref="Stage"/> and <see cref="MembershipType"/>, beside those without a type.</summary>
    public static IReadOnlyList<Metric> ByType { get; } =
    [
        CompaniesFound, Invoiced, AlreadyInvoiced, Held, Rejected, Failed, InDoubt, NotReached, InvoicedAmount,
    ];

    public static Metric Of(Outcome outcome) => outcome switch
    {
        Outcome.Invoiced => Invoiced,
        Outcome.AlreadyInvoiced => AlreadyInvoiced,
        Outcome.Held => Held,
        Outcome.Rejected => Rejected,
        Outcome.Failed => Failed,
        Outcome.InDoubt => InDoubt,
        Outcome.NotReached => NotReached,
        _ => throw new UnreachableException(),
    };
}
