using System.Diagnostics;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Brings every claimed bill to a draft whose total equals its content: writes the lines, creates the draft, reads it
/// back by key and compares. A lost answer is never answered by sending again, only by reading back.
/// </summary>
internal sealed class DraftStep(IInvoiceGateway gateway, ReadBack readBack, InvoicingOptions options)
{
    public async Task TakeAsync(IReadOnlyList<Bill> bills, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        var without = bills.Where(b => b.IsPending && b.Invoice is null).ToList();
        var lines = await WriteLinesAsync(without, ledger, cancellationToken);
        await CreateAsync([.. without.Pending()], lines, ledger, cancellationToken);

        var drafts = bills.Where(b => b.IsPending && b.Invoice is { Status: InvoiceStatus.Draft }).ToList();
        await readBack.ReadAsync(
            [.. drafts.Where(b => b.Invoice?.Total is null or { MinorUnits: 0 })], HasTotal, cancellationToken);
        foreach (var bill in drafts)
        {
            CompareTotal(bill);
        }

        await ledger.AppendAsync(
            [.. drafts.Where(b => b.IsPending).Select(b => b.Invoice).OfType<InvoiceSnapshot>()
                .Where(i => ledger[i.Key].Step == LedgerStep.Claimed)
                .Select(i => new LedgerFact.Drafted(i.Key, i.Id))],
            cancellationToken);
    }

    /// <summary>Fails the drafts whose sum is known by now and is another than what would be billed.</summary>
    public static void CompareKnownTotals(IEnumerable<Bill> bills)
    {
        var drafts = bills.Where(b => b is { IsPending: true, Invoice.Status: InvoiceStatus.Draft });
        foreach (var bill in drafts.Where(HasTotal))
        {
            CompareTotal(bill);
        }
    }

    private static bool HasTotal(Bill bill) => bill.Invoice?.Total is { MinorUnits: not 0 };

    private static void CompareTotal(Bill bill)
    {
        var expected = bill.Content?.Total;
        var shown = bill.Invoice?.Total;
        if (shown is null || expected is null || shown != expected)
        {
            bill.End(
                Outcome.Failed,
                new Failure(
                    FailureCode.AmountMismatch,
                    BillingStep.CheckAmount,
                    $"HubSpot adds the draft up to {shown?.ToString() ?? "nothing"}, the quote says "
                    + $"{expected}; it stays a draft."));
        }
    }

    private async Task<IReadOnlyDictionary<InvoiceKey, LinesResult>> WriteLinesAsync(
        List<Bill> bills, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        if (bills.Count == 0)
        {
            return new Dictionary<InvoiceKey, LinesResult>();
        }

        await ledger.GuardAsync(cancellationToken);
        var lines = await gateway.WriteLinesAsync(bills.Contents(), cancellationToken);
        foreach (var bill in bills.Where(b => lines[b.Key].Result is not WriteResult.Done))
        {
            EndLines(bill, lines[bill.Key].Result);
        }

        return lines;
    }

    /// <summary>
    /// Lines are written by key, so an unanswered write is repeated by the next run and leaves nothing in doubt.
    /// </summary>
    private static void EndLines(Bill bill, WriteResult result) => bill.EndWith(
        BillingStep.WriteLines,
        result is WriteResult.Unanswered unanswered
            ? new WriteResult.Failed(null, unanswered.Detail, unanswered.CorrelationId)
            : result);

    private async Task CreateAsync(
        List<Bill> bills,
        IReadOnlyDictionary<InvoiceKey, LinesResult> lines,
        InvoiceLedger ledger,
        CancellationToken cancellationToken)
    {
        if (bills.Count == 0)
        {
            return;
        }

        await ledger.GuardAsync(cancellationToken);
        var results = await gateway.CreateDraftsAsync(
            [.. bills.Where(b => b.Content is not null).Select(b => RequestFor(b, lines[b.Key]))], cancellationToken);
        await readBack.ReadAsync(
            [.. bills.Where(b => results[b.Key] is not WriteResult.NotSent)],
            b => b.Invoice is null ? results[b.Key] is WriteResult.Refused or WriteResult.Failed : HasTotal(b),
            cancellationToken);
        foreach (var bill in bills.Where(b => b.Invoice is null))
        {
            bill.EndWith(BillingStep.CreateDraft, results[bill.Key]);
        }
    }

    /// <summary>A price of today explains only an invoice of the same total; an earlier run's may differ.</summary>
    private DraftRequest RequestFor(Bill bill, LinesResult lines)
    {
        var content = bill.Content ?? throw new UnreachableException();
        var explanation = options.ExplainInComments
            && bill.Pricing is PricingResult.Quoted { Quote: var quote } && quote.Total == content.Total
                ? QuoteExplanation.Sentence(quote)
                : "";
        return new DraftRequest(content, lines.LineItemIds) { Explanation = explanation };
    }
}
