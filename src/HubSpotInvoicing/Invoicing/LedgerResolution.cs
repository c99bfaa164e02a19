namespace HubSpotInvoicing.Invoicing;

/// <summary>What a person's word makes of an entry.</summary>
internal static class LedgerResolution
{
    /// <summary>
    /// A mail that may have left is not forgotten with the invoice: at most one leaves by itself, whatever is billed
    /// anew.
    /// </summary>
    public static LedgerEntry Apply(LedgerEntry entry, RunId run, LedgerFact.Resolved fact) => entry with
    {
        // Whoever comes next has to claim it, and need not wait for a lease.
        Owner = null,
        Content = null,
        Total = null,
        Invoice = fact.As == Resolution.Invoiced ? fact.Invoice ?? entry.Invoice : null,
        Number = fact.As == Resolution.Invoiced ? entry.Number : null,
        Step = fact.As == Resolution.Invoiced ? LedgerStep.Opened : LedgerStep.Unclaimed,
        Dues = DuesState.NotWritten,
        DuesCause = null,
        Undo = null,
        Resolution = fact.As,
        ResolvedIn = run,
        ResolvedBy = fact.By,
    };
}
