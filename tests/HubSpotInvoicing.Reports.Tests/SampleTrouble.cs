using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Pricing.Changes;
using HubSpotInvoicing.Reporting;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports;

/// <summary>The companies of the sample that need a person or another run.</summary>
internal static class SampleTrouble
{
    public static IReadOnlyList<ReportRow> Rows { get; } =
    [
        Row(9006, Outcome.Held) with
        {
            CompanyName = "@mention \"Quoted\"\r\nSecond line",
            MembershipType = "Manufacturer",
            Reasons = [nameof(HoldFlag.LargeChange), nameof(HoldFlag.TierMismatch)],
            Amount = Dollars(10_000m),
            PreviousAmount = Dollars(1_500m),
            Change = AmountChange.WithoutLines(Dollars(1_500m), Dollars(10_000m), null),
            Figures = new MemberFigures { SalesVolume = "55000000", Tier = 5 },
            ContactEmail = "billing@company-9006.example",
            Explanation = "10,000.00 is 6.7 times the previous dues; the level says tier 1.",
            Remedy = "Check the sales volume. If it is right, release company 9006 for 2026-11 at USD 10,000.00.",
        },
        Row(9007, Outcome.Rejected) with
        {
            CompanyName = null,
            MembershipType = "+Wholesaler <img src=x onerror=alert(1)>",
            Reasons =
            [
                nameof(RejectionReason.UnknownMembershipType),
                nameof(RejectionReason.MissingContact),
                nameof(RejectionReason.MissingName),
            ],
            Explanation = "The type is not in the price book of 2026-01-01; the company has no contact and no name.",
            Remedy = "Correct membership_type, add a contact and the name.",
        },
        Row(9008, Outcome.Rejected) with
        {
            CompanyName = "\tTab first",
            MembershipType = "Distributor",
            Reasons = [nameof(RejectionReason.InvalidTerritories)],
            PreviousAmount = Dollars(1_069m),
            Explanation = "us_states is \"3;4\": a list with a bare number in it.",
            Remedy = "Write us_states as one count or as names.",
        },
        Row(9009, Outcome.Rejected) with
        {
            Reasons = [nameof(RejectionReason.MissingMembershipType)],
            Remedy = "Fill in membership_type.",
        },
        Row(9010, Outcome.Failed) with
        {
            MembershipType = "Manufacturer",
            Reasons = [nameof(FailureCode.AmountMismatch)],
            Amount = Dollars(1_500m),
            Figures = new MemberFigures { SalesVolume = "-5", Tier = 1 },
            Invoice = InvoiceId.Of(69_010),
            InvoiceStatus = "draft",
            InvoiceLink = "javascript:alert('invoice')",
            CompanyLink = "javascript:alert('company')",
            Explanation =
                "HubSpot adds up 1,499.99, the quote says 1,500.00 (status 200, correlation "
                + "id 5d2c-11, step CheckAmount).",
            Remedy = "Look at the draft's lines and discounts; the next run goes on from there.",
        },
        Row(9011, Outcome.InDoubt) with
        {
            MembershipType = "Service Provider",
            Reasons = [nameof(FailureCode.Unanswered), "BrandNewCode"],
            Amount = Dollars(1_250m),
            PreviousAmount = Dollars(0m),
            Explanation = "The draft was sent and no answer came (correlation id unknown, step CreateDraft).",
            Remedy = "Search HubSpot for invoice key 9011:2026-11.",
        },
        Row(9012, Outcome.NotReached) with
        {
            Key = InvoiceKey.Parse("9012:2026-10"),
            MembershipType = "Distributor",
            Reasons = [nameof(FailureCode.RunStopped)],
            Amount = Dollars(1_279m),
            Figures = Territories(5, 0, 0),
            Warnings = [BillingWarning.UnknownLevel],
        },
    ];
}
