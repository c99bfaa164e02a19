namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Opens the checked drafts, the point of no return, and keeps what HubSpot then shows: number, link and total.
/// </summary>
internal sealed class OpenStep(IInvoiceGateway gateway, ReadBack readBack, DraftStop drafting)
{
    public async Task TakeAsync(IReadOnlyList<Bill> bills, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        await CheckAsync(
            [.. bills.Where(b => b.IsPending && IsOpen(b) && ledger[b.Key].Step != LedgerStep.Opened)],
            cancellationToken);
        drafting.Hold(bills);
        var drafts = bills.Where(b => b.IsPending && b.Invoice is { Status: InvoiceStatus.Draft }).ToList();
        if (drafts.Count > 0)
        {
            await OpenAsync(drafts, ledger, cancellationToken);
        }

        await ledger.AppendAsync(
            [.. bills.Where(b => b.IsPending && ledger[b.Key].Step != LedgerStep.Opened)
                .Select(b => b.Invoice).OfType<InvoiceSnapshot>()
                .Select(i => new LedgerFact.Opened(i.Key, i.Id, i.Number ?? ""))],
            cancellationToken);
    }

    private static bool IsOpen(Bill bill) =>
        bill.Invoice is { Status: InvoiceStatus.Open or InvoiceStatus.Paid };

    /// <summary>Whoever opened it may have changed the draft after it was compared.</summary>
    private async Task CheckAsync(IReadOnlyList<Bill> opened, CancellationToken cancellationToken)
    {
        await readBack.ReadAsync(
            [.. opened.Where(b => b.Invoice?.Total is null)], b => b.Invoice?.Total is not null, cancellationToken);
        foreach (var bill in opened.Where(b => b.Invoice?.Total != b.Content?.Total))
        {
            bill.End(
                Outcome.Failed,
                new Failure(
                    FailureCode.AmountMismatch,
                    BillingStep.Open,
                    $"Invoice {bill.Invoice?.Id} was opened in HubSpot over "
                    + $"{bill.Invoice?.Total?.ToString() ?? "nothing"}, "
                    + $"and {bill.Content?.Total} was claimed; no mail was sent and no dues were written."));
        }
    }

    private async Task OpenAsync(List<Bill> drafts, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        await ledger.GuardAsync(cancellationToken);
        var results = await gateway.OpenAsync(
            [.. drafts.Select(b => b.Invoice).OfType<InvoiceSnapshot>()], cancellationToken);
        await readBack.ReadAsync(
            [.. drafts.Where(b => results[b.Key] is not WriteResult.NotSent)],
            b => IsOpen(b) || results[b.Key] is WriteResult.Refused or WriteResult.Failed,
            cancellationToken);
        foreach (var bill in drafts.Where(b => !IsOpen(b)))
        {
            bill.EndWith(BillingStep.Open, results[bill.Key]);
        }
    }
}
