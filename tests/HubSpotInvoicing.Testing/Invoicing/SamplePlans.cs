using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Testing.Invoicing;

/// <summary>Plans for November 2026 with the companies of <see cref="SampleContents"/>.</summary>
public static class SamplePlans
{
    public static PlanHash Hash { get; } = PlanHash.Of("a plan"u8);

    public static PlanTerms Terms { get; } = new()
    {
        PortalId = 4242001,
        Period = SampleContents.Period,
        Currency = Currency.Parse("USD"),
        BookDate = new DateOnly(2026, 1, 1),
        BookHash = PlanHash.Of("a book"u8).Value,
        TermsDays = 30,
        TerritoryLines = TerritoryLines.Summed,
        StopAt = StopAt.Open,
        Filter = new PlanFilter([], [], IncludesMissed: false),
    };

    /// <summary>
    /// One company that would be billed, one that is held, one that is rejected, and one that was missed.
    /// </summary>
    public static BillingPlan Mixed { get; } =
        BillingPlan.Of(
            Terms,
            [
                Billed(9),
                new PlannedCompany(
                    SampleContents.Key(10),
                    Outcome.Held,
                    ["LargeChange"],
                    PlannedInvoice.Of(SampleContents.Of(10))),
                new PlannedCompany(SampleContents.Key(11), Outcome.Rejected, ["MissingName", "MissingContact"], null),
            ],
            [
                new PlannedMiss(
                    new InvoiceKey(CompanyId.Of(12), SampleContents.Period.AddMonths(-1)),
                    new DateOnly(2026, 10, 5)),
            ]);

    public static PlannedCompany Billed(long company) =>
        new(SampleContents.Key(company), Outcome.Invoiced, [], PlannedInvoice.Of(SampleContents.Of(company)));

    public static Approval ApprovalOf(InvoiceContent content, string by) => new(Hash, PlannedInvoice.Of(content), by);
}
