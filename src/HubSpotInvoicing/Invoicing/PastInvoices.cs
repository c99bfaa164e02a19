using HubSpotInvoicing.Pricing.Changes;

namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// The last invoice of each company in the ledgers of earlier periods. Most companies of a month are billed alike, and
/// those share one instance, so that 100,000 of them stay small.
/// </summary>
internal sealed class PastInvoices
{
    private readonly Dictionary<long, PastInvoice> byCompany = [];

    public int Count => byCompany.Count;

    /// <summary>
    /// The company's last invoice before that of the key; absent when no ledger that was read has one.
    /// </summary>
    public PastInvoice? Before(InvoiceKey key) =>
        byCompany.TryGetValue(key.Company.Value, out var invoice) && invoice.Period < key.Period ? invoice : null;

    /// <summary>An invoice that is known already is newer, or better to compare with.</summary>
    public void Add(long company, PastInvoice invoice) => byCompany.TryAdd(company, invoice);
}
