using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Pricing.Changes;
using HubSpotInvoicing.Reporting;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports;

/// <summary>The companies of the sample that have their invoice.</summary>
internal static class SampleBilled
{
    public static IReadOnlyList<ReportRow> Rows { get; } =
    [
        Billed(9001, 1_979m) with
        {
            CompanyName = "Nord \"Süd\" Vertrieb, GmbH & Co. KG",
            MembershipType = "Distributor",
            PreviousAmount = Dollars(1_909m),
            Change = Changed(
                "Distributor",
                [("Base", 1, 900m), ("Territory", 14, 68m)],
                [("Base", 1, 929m), ("Territory", 15, 70m)]),
            Figures = Territories(12, 2, 1),
            Explanation = "929.00 base + 15 territories × 70.00 = 1,979.00.",
        },
        Billed(9002, 3_500m) with
        {
            CompanyName = "=HYPERLINK(\"http://evil.example\";\"click\")",
            MembershipType = "Manufacturer",
            PreviousAmount = Dollars(4_000m),
            Change = Changed(
                "Manufacturer",
                [("Manufacturer membership, tier 3", 1, 4_000m)],
                [("Manufacturer membership, tier 2", 1, 3_500m)]),
            Figures = new MemberFigures { SalesVolume = "$ 7,500,000.50", Tier = 2 },
            Warnings = [BillingWarning.SeveralContacts, BillingWarning.DeliveryPending],
            EmailStatus = "PENDING",
            Explanation = "Volume 7,500,000.50 lies above 5,000,000 and not above 10,000,000: 3,500.00.",
        },
        Billed(9003, 1_250m) with
        {
            CompanyName = "日本サービス株式会社",
            MembershipType = "Service Provider",
            Warnings = [BillingWarning.DuesNotWritten],
            Explanation = "Flat 1,250.00. The dues were refused: property is read-only (correlation id 0aa1-77).",
        },
        Billed(9004, 1_250m) with
        {
            Outcome = Outcome.AlreadyInvoiced,
            CompanyName = "<script>alert('x')</script>",
            MembershipType = "Service Provider",
            PreviousAmount = Dollars(1_250m),
            Change = AmountChange.WithoutLines(Dollars(1_250m), Dollars(1_250m), null),
            InvoiceStatus = "paid",
            Warnings = [BillingWarning.FoundInHubSpot],
            Explanation = "HubSpot has the invoice; the ledger knows nothing of it.",
        },
        Billed(9005, 999m) with
        {
            Outcome = Outcome.AlreadyInvoiced,
            CompanyName = "-Minus first",
            MembershipType = "Distributor",
            Figures = Territories(1, 0, 0),
        },
    ];

    private static AmountChange? Changed(
        string type,
        (string Name, int Quantity, decimal Price)[] before,
        (string Name, int Quantity, decimal Price)[] now)
    {
        QuoteLine[] Lines((string Name, int Quantity, decimal Price)[] lines) =>
            [.. lines.Select(line => new QuoteLine(1, line.Name, line.Quantity, UnitPrice.Of(line.Price, Usd)))];
        Money Sum(QuoteLine[] lines) => lines.Select(line => line.Amount).Aggregate((sum, amount) => sum + amount);
        var membership = MembershipType.Named(type);
        var (then, today) = (Lines(before), Lines(now));
        return new ChangeAnalysis(PriceBook.Shipped(MembershipCalculators.Standard)).Between(
            new PastInvoice(Period.AddMonths(-12), membership, Sum(then), Charge.Of(then)),
            new PresentInvoice(Period, membership, Sum(today), today));
    }

    private static ReportRow Billed(long company, decimal amount) => Row(company, Outcome.Invoiced) with
    {
        Amount = Dollars(amount),
        ContactEmail = $"accounts@company-{company}.example",
        EmailStatus = "SENT",
        Invoice = InvoiceId.Of(company + 60_000),
        InvoiceNumber = $"INV-{company}",
        InvoiceStatus = "open",
        DueDay = new DateOnly(2026, 12, 1),
        InvoiceLink = $"https://app.hubspot.com/invoices/123456/{company}?a=1&b=2",
    };
}
