namespace HubSpotInvoicing.Invoicing;

/// <summary>A period's ledger that was read to its end and found whole.</summary>
/// <param name="Period">The period.</param>
/// <param name="Segments">How many segments hang together.</param>
/// <param name="Facts">How many facts they hold.</param>
/// <param name="Invoices">How many invoices the facts are about.</param>
/// <param name="LastAt">When the last segment was written; absent without segments.</param>
/// <param name="LastHash">
/// The SHA-256 of the last segment, which stands for all of them; absent without segments.
/// </param>
public sealed record LedgerProof(
    BillingPeriod Period, int Segments, int Facts, int Invoices, DateTimeOffset? LastAt, string? LastHash);
