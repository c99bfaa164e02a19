using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Testing.Invoicing;

/// <summary>Contents of invoices for November 2026, one for each company id.</summary>
public static class SampleContents
{
    public static BillingPeriod Period { get; } = BillingPeriod.Parse("2026-11");

    public static InvoiceKey Key(long company) => new(CompanyId.Of(company), Period);

    public static InvoiceContent Of(long company, int quantity = 5)
    {
        var price = UnitPrice.Of(250.125m, Currency.Parse("USD"));
        var line = new QuoteLine(1, "Distribuidor ñandú & \"co\" – 5 territories", quantity, price, "DIST-1", "77");
        var other = new QuoteLine(2, "Supplier", 1, price);
        return new InvoiceContent(
            Key(company),
            MembershipType.Named("Distributor"),
            [line, other],
            line.Amount + other.Amount,
            ContactId.Of(company + 1_000_000),
            new DateOnly(2026, 11, 2),
            new DateOnly(2026, 12, 2));
    }

    /// <summary>All that has to be marked after a claim until the invoice is complete.</summary>
    public static IReadOnlyList<LedgerFact> Marks(long company)
    {
        var key = Key(company);
        var invoice = InvoiceId.Of(company + 5_000_000);
        return
        [
            new LedgerFact.Drafted(key, invoice),
            new LedgerFact.Opened(key, invoice, $"INV-{company}"),
            new LedgerFact.DeliveryStarted(key, "HubSpot"),
            new LedgerFact.DeliveryAccepted(key, $"status-{company}"),
            new LedgerFact.Delivered(key, "SENT"),
            new LedgerFact.DuesWritten(key),
        ];
    }
}
