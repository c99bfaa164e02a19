using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports;

/// <summary>A run with every outcome, every kind of warning, and texts that try to break out of their cell.</summary>
internal static class Sample
{
    public static Currency Usd { get; } = Currency.Parse("USD");

    public static RunId Run { get; } = RunId.Parse("20261101T060000Z-00002a");

    public static BillingPeriod Period { get; } = BillingPeriod.Parse("2026-11");

    public static ReportRow Row(long company, Outcome outcome) => new()
    {
        Key = new InvoiceKey(CompanyId.Of(company), Period),
        Run = Run,
        Outcome = outcome,
        CompanyName = $"Company {company}",
        CompanyLink = LinkTo(company),
    };

    public static Money Dollars(decimal amount) => Money.Exactly(amount, Usd);

    public static string LinkTo(long company) => $"https://app.hubspot.com/contacts/123456/record/0-2/{company}";

    public static RunSummary Summary(IEnumerable<ReportRow> rows, RunMode mode = RunMode.Run)
    {
        var totals = new RunTotals(Usd);
        var attention = new Attention();
        var changes = new ChangeTotals(Usd);
        foreach (var row in rows)
        {
            totals.Add(row);
            attention.Add(row);
            changes.Add(row);
        }

        return new RunSummary
        {
            Run = Run,
            Period = Period,
            StartedAt = new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero),
            FinishedAt = new DateTimeOffset(2026, 11, 1, 6, 1, 12, 345, TimeSpan.Zero),
            PortalId = 123456,
            TimeZone = "America/Chicago",
            Currency = Usd,
            BookDate = new DateOnly(2026, 1, 1),
            Mode = mode,
            Totals = totals,
            Attention = attention,
            Changes = changes,
            Requests = new RequestUsage(
                new Dictionary<string, long>
                {
                    ["POST /crm/v3/objects/companies/search"] = 2,
                    ["POST /crm/v3/objects/invoices/batch/create"] = 1,
                    ["GET /account-info/v3/details"] = 1,
                },
                Retries: 1,
                RateLimited: 1)
            {
                CircuitOpen = TimeSpan.FromSeconds(120),
                Daily = new DailyQuota(500_000, 499_123),
            },
            LedgerAppends = 7,
        };
    }

    /// <summary>The same run cut short, with companies left over and some missed before.</summary>
    public static RunSummary StoppedSummary(IEnumerable<ReportRow> rows) => Summary(rows) with
    {
        StoppedBy = StopReason.DailyQuota,
        StopDetail = "1 of 12 companies is left; the quota is reset at midnight in America/Chicago.",
        Missed =
        [
            new MissedCompany(
                InvoiceKey.Parse("8001:2026-09"), new DateOnly(2026, 9, 30), "Late & <b>Bold</b>", LinkTo(8001)),
            new MissedCompany(InvoiceKey.Parse("8002:2026-10"), new DateOnly(2026, 10, 1), null, "javascript:alert(1)"),
        ],
    };

    // Read anew: were it kept here, two threads that begin at different ends could each wait for the other's first
    // value.
    public static IReadOnlyList<ReportRow> Rows =>
    [
        .. SampleBilled.Rows,
        .. SampleTrouble.Rows,
    ];

    public static MemberFigures Territories(int states, int provinces, int others) => new()
    {
        UsStates = states,
        CanadianProvinces = provinces,
        OtherTerritories = others,
        Territories = states + provinces + others,
    };
}
