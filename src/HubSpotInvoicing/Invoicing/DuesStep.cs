namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Writes the invoiced totals back to the companies. A refusal does not make the invoice a failure: it is a warning,
/// and each later run tries once more (billing rules, section 7).
/// </summary>
internal sealed class DuesStep(IInvoiceGateway gateway)
{
    public async Task TakeAsync(IReadOnlyList<Bill> bills, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        var due = bills.Where(b => b.IsPending && ledger[b.Key].Dues != DuesState.Written).ToList();
        if (due.Count == 0)
        {
            return;
        }

        await ledger.GuardAsync(cancellationToken);
        var results = await gateway.WriteDuesAsync(due.Contents(), cancellationToken);
        var facts = new List<LedgerFact>();
        foreach (var bill in due)
        {
            facts.AddRange(FactsOf(bill, results[bill.Key], ledger[bill.Key]));
        }

        await ledger.AppendAsync(facts, cancellationToken);
    }

    private static IEnumerable<LedgerFact> FactsOf(Bill bill, WriteResult result, LedgerEntry entry)
    {
        switch (result)
        {
            case WriteResult.Done:
                return [new LedgerFact.DuesWritten(bill.Key)];
            case WriteResult.Refused refused:
                bill.Warn(BillingWarning.DuesNotWritten);
                return entry.DuesCause == refused.Detail ? [] : [new LedgerFact.DuesRefused(bill.Key, refused.Detail)];
            case WriteResult.Unanswered unanswered:
                bill.EndWith(
                    BillingStep.WriteDues, new WriteResult.Failed(null, unanswered.Detail, unanswered.CorrelationId));
                return [];
            default:
                bill.EndWith(BillingStep.WriteDues, result);
                return [];
        }
    }
}
