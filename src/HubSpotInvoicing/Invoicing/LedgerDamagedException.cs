using System.Globalization;

namespace HubSpotInvoicing.Invoicing;

/// <summary>A ledger segment is missing, changed or unreadable, so what was billed cannot be known from it.</summary>
/// <param name="location">Where the ledger lies.</param>
/// <param name="period">The period whose segments were read.</param>
/// <param name="segment">The number of the first bad segment.</param>
/// <param name="problem">What is wrong with it.</param>
public sealed class LedgerDamagedException(string location, BillingPeriod period, int segment, string problem)
    : Exception(
        string.Create(
            CultureInfo.InvariantCulture,
            $"Segment {segment} of the ledger for {period} at {location} is damaged: {problem} Restore it from a "
            + $"backup; nothing is billed until then."))
{
    public BillingPeriod Period { get; } = period;

    public int Segment { get; } = segment;
}
