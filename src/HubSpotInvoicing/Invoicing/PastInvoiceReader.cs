namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Reads what earlier periods billed, from their ledgers: the same month a year ago first, then the newest.
/// </summary>
internal sealed class PastInvoiceReader(ILedgerStore store)
{
    /// <summary>Months that are looked back.</summary>
    public const int MonthsMax = 24;

    /// <summary>When so many companies are known, no further ledger is read.</summary>
    public const int CompaniesMax = 150_000;

    private const int MonthsOfAYear = 12;

    /// <param name="period">The month that is billed.</param>
    /// <param name="only">The one company to read; all when absent.</param>
    /// <param name="warn">Is told of a ledger that cannot be read: a comparison is no reason not to bill.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<PastInvoices> ReadAsync(
        BillingPeriod period, CompanyId? only, Action<string> warn, CancellationToken cancellationToken)
    {
        var past = new PastInvoices();
        try
        {
            foreach (var month in Order(period, await store.ListPeriodsAsync(cancellationToken)))
            {
                if (past.Count < (only is null ? CompaniesMax : 1))
                {
                    await ReadAsync(month, only, past, cancellationToken);
                }
            }
        }
        catch (Exception fault) when (fault is LedgerDamagedException or LedgerUnavailableException)
        {
            warn($"Not every amount is compared with the one before it: {fault.Message}");
        }

        return past;
    }

    private static IEnumerable<BillingPeriod> Order(BillingPeriod period, IReadOnlyList<BillingPeriod> known)
    {
        var aYearAgo = period.AddMonths(-MonthsOfAYear);
        return known
            .Where(month => month < period && month >= period.AddMonths(-MonthsMax))
            .OrderByDescending(month => month == aYearAgo)
            .ThenByDescending(month => month);
    }

    private async Task ReadAsync(
        BillingPeriod month, CompanyId? only, PastInvoices past, CancellationToken cancellationToken)
    {
        var read = new PastPeriod(only);
        await foreach (var segment in new LedgerChain(store, month).ReadListedAsync(cancellationToken))
        {
            foreach (var fact in segment.Facts)
            {
                read.Add(fact);
            }
        }

        foreach (var (company, invoice) in read.Invoices)
        {
            past.Add(company, invoice);
        }
    }
}
