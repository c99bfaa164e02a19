using System.Globalization;
using HubSpotInvoicing.Pricing.Changes;

namespace HubSpotInvoicing.Invoicing;

/// <summary>What one earlier period billed, gathered fact by fact.</summary>
/// <param name="only">The one company to look at; all when absent.</param>
internal sealed class PastPeriod(CompanyId? only)
{
    private readonly Dictionary<string, PastInvoice> shared = [];
    private readonly Dictionary<long, PastInvoice> claimed = [];
    private readonly HashSet<long> invoiced = [];

    /// <summary>The companies that have their invoice, and what it said.</summary>
    public IEnumerable<(long Company, PastInvoice Invoice)> Invoices =>
        claimed.Where(c => invoiced.Contains(c.Key)).Select(c => (c.Key, c.Value));

    public void Add(LedgerFact fact)
    {
        if (only is not null && fact.Key.Company != only)
        {
            return;
        }

        var company = fact.Key.Company.Value;
        switch (fact)
        {
            case LedgerFact.Claimed claim:
                claimed[company] = Shared(claim.Content);
                break;
            case LedgerFact.Opened or LedgerFact.Resolved { As: Resolution.Invoiced }:
                invoiced.Add(company);
                break;
            case LedgerFact.Undone or LedgerFact.Resolved { As: Resolution.NotInvoiced }:
                invoiced.Remove(company);
                break;
            default:
                break;
        }
    }

    private PastInvoice Shared(InvoiceContent content)
    {
        var charges = Charge.Of(content.Lines);
        var name = NameOf(content, charges);
        if (!shared.TryGetValue(name, out var invoice))
        {
            shared[name] = invoice = new PastInvoice(content.Key.Period, content.Type, content.Total, charges);
        }

        return invoice;
    }

    private static string NameOf(InvoiceContent content, IReadOnlyList<Charge> charges) => string.Join('\n', charges
        .Select(charge => string.Create(
            CultureInfo.InvariantCulture,
            $"{charge.Name}\t{charge.Product}\t{charge.UnitPrice.Amount}\t{charge.Quantity}\t{charge.Amount}"))
        .Prepend($"{content.Type}\t{content.Total}"));
}
