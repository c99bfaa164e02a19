using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>Who of a month would not be invoiced as things are, and who can change that.</summary>
public sealed record ReadinessLetter
{
    /// <summary>The name under which its documents are kept.</summary>
    public required RunId Run { get; init; }

    public required BillingPeriod Period { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required long PortalId { get; init; }

    /// <summary>The month's plan in counts and money.</summary>
    public required RunTotals Totals { get; init; }

    /// <summary>
    /// Those who would be rejected or held, by owner, then by company; those without an owner come last.
    /// </summary>
    public required IReadOnlyList<ReadinessCase> Cases { get; init; }

    /// <summary>The scope without which owners have no names; absent when it is granted.</summary>
    public string? MissingScope { get; init; }

    public int CountOf(Outcome outcome) => Totals.Of(outcome).Count;
}
