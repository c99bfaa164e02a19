namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// A fact with its circumstances: where it stands in the chain, when it was written, and by which run.
/// </summary>
public sealed record LedgerRecord(int Segment, DateTimeOffset At, RunId Run, LedgerFact Fact);
