using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>The ledgers of several months, to be looked into as one.</summary>
internal sealed class MonthsLedger(IReadOnlyDictionary<BillingPeriod, ILedgerView> months) : ILedgerView
{
    public LedgerEntry this[InvoiceKey key] =>
        months.TryGetValue(key.Period, out var ledger) ? ledger[key] : new LedgerEntry(key);

    public async ValueTask DisposeAsync()
    {
        foreach (var ledger in months.Values)
        {
            await ledger.DisposeAsync();
        }
    }
}
