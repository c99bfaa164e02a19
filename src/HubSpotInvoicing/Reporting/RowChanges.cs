using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Pricing.Changes;

namespace HubSpotInvoicing.Reporting;

/// <summary>
/// Compares what a company is billed with its last invoice, or with its dues where no ledger has one.
/// </summary>
internal sealed class RowChanges(PastInvoices past, ChangeAnalysis analysis)
{
    /// <param name="bill">The company.</param>
    /// <param name="row">What the report says of it.</param>
    public AmountChange? Of(Bill bill, ReportRow row) => row.ReportedAmount is { } amount
        ? Of(PresentOf(bill, amount), bill.Key, bill.Outcome is Outcome.AlreadyInvoiced ? null : row.PreviousAmount)
        : null;

    public AmountChange? Of(Quote quote, Money? dues) =>
        Of(new PresentInvoice(quote.Key.Period, quote.Type, quote.Total, quote.Lines), quote.Key, dues);

    /// <summary>Dues that this very invoice wrote, and dues of nothing, are no amount to compare with.</summary>
    private AmountChange? Of(PresentInvoice now, InvoiceKey key, Money? dues) => (past.Before(key), dues) switch
    {
        ({ } before, _) => analysis.Between(before, now),
        (null, { MinorUnits: > 0 }) when dues.Currency == now.Total.Currency =>
            AmountChange.WithoutLines(dues, now.Total, null),
        _ => null,
    };

    private static PresentInvoice PresentOf(Bill bill, Money amount) => (bill.Content, bill.Pricing) switch
    {
        ({ } content, _) => new PresentInvoice(bill.Key.Period, content.Type, amount, content.Lines),
        (null, PricingResult.Quoted { Quote: var quote }) =>
            new PresentInvoice(bill.Key.Period, quote.Type, amount, quote.Lines),
        _ => new PresentInvoice(bill.Key.Period, MembershipType.Named("unknown"), amount, []),
    };
}
