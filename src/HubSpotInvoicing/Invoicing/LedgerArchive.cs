namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Keeps finished invoices of one period in a fraction of an entry's room: a period has up to 100,000 of them, nobody
/// bills them again, and most of them end with the same words.
/// </summary>
internal sealed class LedgerArchive(BillingPeriod period)
{
    /// <summary>
    /// Different endings kept for sharing; a channel that answers each mail differently shares nothing.
    /// </summary>
    private const int EndingsMax = 64;

    private readonly Dictionary<long, FinishedInvoice> byCompany = [];
    private readonly Dictionary<FinishedEnding, FinishedEnding> endings = [];

    public IEnumerable<LedgerEntry> Entries => byCompany.Select(kept => EntryOf(kept.Key, kept.Value));

    public LedgerEntry? this[CompanyId company] =>
        byCompany.TryGetValue(company.Value, out var kept) ? EntryOf(company.Value, kept) : null;

    /// <summary>
    /// A finished invoice is never billed again; a refused mail may be sent again on request, which needs the content.
    /// </summary>
    public static LedgerEntry WithoutContent(LedgerEntry entry) =>
        entry is { IsComplete: true, Content: not null, Delivery: not DeliveryState.Refused }
            ? entry with { Content = null, Approvals = Approving.Approvals.None }
            : entry;

    /// <summary>Keeps the entry if it is finished; otherwise the archive does not hold it any more.</summary>
    public bool TryKeep(LedgerEntry entry)
    {
        if (FinishedInvoice.Of(entry) is { } finished)
        {
            byCompany[entry.Key.Company.Value] = finished with { Ending = Share(finished.Ending) };
            return true;
        }

        byCompany.Remove(entry.Key.Company.Value);
        return false;
    }

    private LedgerEntry EntryOf(long company, FinishedInvoice kept) =>
        kept.EntryFor(new InvoiceKey(CompanyId.Of(company), period));

    private FinishedEnding Share(FinishedEnding ending)
    {
        if (endings.TryGetValue(ending, out var shared))
        {
            return shared;
        }

        if (endings.Count < EndingsMax)
        {
            endings.Add(ending, ending);
        }

        return ending;
    }
}
