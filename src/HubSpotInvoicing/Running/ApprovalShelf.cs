using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>The ledgers of the months that a plan bills, opened as they are needed.</summary>
internal sealed class ApprovalShelf(LedgerOpener ledgers, RunId run) : IAsyncDisposable
{
    private readonly Dictionary<BillingPeriod, InvoiceLedger> open = [];

    public LedgerEntry this[InvoiceKey key] => open[key.Period][key];

    public async Task<InvoiceLedger> LedgerOfAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        open.TryGetValue(period, out var ledger)
            ? ledger
            : open[period] = await ledgers.OpenToWriteAsync(period, run, cancellationToken);

    /// <summary>Writes the facts in bounded segments, month by month.</summary>
    public async Task WriteAsync(IReadOnlyList<LedgerFact> facts, CancellationToken cancellationToken)
    {
        foreach (var month in facts.GroupBy(fact => fact.Key.Period))
        {
            foreach (var part in month.Chunk(PlanApproval.FactsMax))
            {
                await open[month.Key].AppendAsync(part, cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var ledger in open.Values)
        {
            await ledger.DisposeAsync();
        }
    }
}
