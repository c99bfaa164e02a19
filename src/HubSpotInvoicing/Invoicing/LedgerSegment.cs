namespace HubSpotInvoicing.Invoicing;

/// <summary>One link of a period's ledger: the facts that one run appended at one moment.</summary>
/// <param name="Number">Its place in the chain, from 1.</param>
/// <param name="Period">The period whose chain it belongs to.</param>
/// <param name="Run">The run that appended it.</param>
/// <param name="At">When it was appended.</param>
/// <param name="LeaseUntil">
/// Until when the run owns its claims without a further sign of life; not beyond <paramref name="At"/> when it has
/// ended.
/// </param>
/// <param name="Previous">The SHA-256 of the bytes of the segment before; none for the first.</param>
/// <param name="Facts">What happened; empty when the run only renewed its lease, or gave it up.</param>
internal sealed record LedgerSegment(
    int Number,
    BillingPeriod Period,
    RunId Run,
    DateTimeOffset At,
    DateTimeOffset LeaseUntil,
    string? Previous,
    IReadOnlyList<LedgerFact> Facts)
{
    /// <summary>The run ended in good order; others need not wait.</summary>
    public bool GivesUpLease => LeaseUntil <= At;
}
