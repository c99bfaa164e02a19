using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Pricing.Changes;

namespace HubSpotInvoicing.Reporting;

/// <summary>
/// One company of the report, from what was read back and not from what was intended (billing rules, section 8).
/// </summary>
public sealed record ReportRow
{
    public required InvoiceKey Key { get; init; }

    public required RunId Run { get; init; }

    public required Outcome Outcome { get; init; }

    public string? CompanyName { get; init; }

    /// <summary>The type's name in the price book, or the raw value when it is not in the book.</summary>
    public string? MembershipType { get; init; }

    /// <summary>Rejection reasons, hold flags or failure codes, in the words of the billing rules.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public IReadOnlyList<BillingWarning> Warnings { get; init; } = [];

    /// <summary>Read back when invoiced, the quote's when held or not finished, absent when rejected.</summary>
    public Money? Amount { get; init; }

    /// <summary>The amount that reports show and add up; a rejected company stands for none.</summary>
    public Money? ReportedAmount => Outcome is Outcome.Rejected ? null : Amount;

    /// <summary>What went wrong; absent when nothing did.</summary>
    public Failure? Failure { get; init; }

    /// <summary>The dues before this run.</summary>
    public Money? PreviousAmount { get; init; }

    /// <summary>
    /// Against the company's last invoice, or its dues before; absent when there is nothing to compare.
    /// </summary>
    public AmountChange? Change { get; init; }

    public MemberFigures Figures { get; init; } = MemberFigures.None;

    public string? ContactEmail { get; init; }

    public string? EmailStatus { get; init; }

    public InvoiceId? Invoice { get; init; }

    public string? InvoiceNumber { get; init; }

    public string? InvoiceStatus { get; init; }

    public DateOnly? DueDay { get; init; }

    public string? InvoiceLink { get; init; }

    /// <summary>The record's page in HubSpot.</summary>
    public required string CompanyLink { get; init; }

    /// <summary>How the amount came about, or what went wrong, in one sentence or more.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>What to do about it; empty when there is nothing to do.</summary>
    public string Remedy { get; init; } = "";
}
