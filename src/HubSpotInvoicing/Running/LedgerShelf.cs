using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>
/// The ledgers of one run: the period's own, and those of the earlier months that are looked through.
/// </summary>
internal sealed class LedgerShelf : IAsyncDisposable
{
    private readonly List<(BillingPeriod Month, ILedgerView Ledger)> all = [];

    public ILedgerView Current => all[0].Ledger;

    /// <summary>Oldest first.</summary>
    public IEnumerable<(BillingPeriod Month, ILedgerView Ledger)> Earlier => all.Skip(1);

    /// <summary>What is known of these invoices, as far as their month is on the shelf.</summary>
    public IEnumerable<LedgerEntry> EntriesOf(IEnumerable<InvoiceKey> keys)
    {
        var ledgers = all.ToDictionary(l => l.Month, l => l.Ledger);
        return keys.Where(key => ledgers.ContainsKey(key.Period)).Select(key => ledgers[key.Period][key]);
    }

    /// <summary>Segments that this run wrote to any of them.</summary>
    public long Appends => all.Select(l => l.Ledger).OfType<InvoiceLedger>().Sum(l => l.Appends);

    /// <summary>Opens and verifies all of them before anything is billed.</summary>
    /// <exception cref="LedgerDamagedException">One of them cannot be trusted.</exception>
    /// <exception cref="LedgerUnavailableException">One of them cannot be used.</exception>
    public static async Task<LedgerShelf> OpenAsync(
        LedgerOpener ledgers,
        RunContext context,
        IReadOnlyList<BillingPeriod> months,
        CancellationToken cancellationToken)
    {
        var shelf = new LedgerShelf();
        try
        {
            foreach (var month in months.Prepend(context.Period))
            {
                shelf.all.Add((month, await ledgers.OpenAsync(month, context, cancellationToken)));
            }

            return shelf;
        }
        catch
        {
            await shelf.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, ledger) in all)
        {
            await EndAsync(ledger);
            await ledger.DisposeAsync();
        }
    }

    /// <summary>
    /// Gives up what is not finished; a ledger that cannot be written any more leaves that to the lease.
    /// </summary>
    public static async Task EndAsync(ILedgerView ledger)
    {
        try
        {
            await (ledger is InvoiceLedger writable ? writable.EndAsync(CancellationToken.None) : Task.CompletedTask);
        }
        catch (LedgerUnavailableException)
        {
            // The next run waits for the lease; there is nothing else to lose any more.
        }
    }
}
