using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Summaries of runs that never happened.</summary>
internal static class Summaries
{
    private static readonly BillingPeriod Period = BillingPeriod.Parse("2026-11");
    private static readonly RunId Run = RunId.Parse("20261116T120000Z-0000a1");
    private static readonly Currency Dollar = Currency.Parse("USD");

    /// <summary>Companies with the outcomes named, 1,250.00 each unless rejected.</summary>
    public static RunSummary Of(params IReadOnlyList<(Outcome Outcome, int Count)> companies)
    {
        var id = 9000;
        return Of([.. companies.SelectMany(c => Enumerable.Range(0, c.Count).Select(_ => Row(++id, c.Outcome)))]);
    }

    /// <summary>Companies that are held for these reasons.</summary>
    public static RunSummary Held(params IReadOnlyList<(HoldFlag Flag, int Count)> companies)
    {
        var id = 9000;
        return Of([.. companies.SelectMany(c => Enumerable.Range(0, c.Count)
            .Select(_ => Row(++id, Outcome.Held) with { Reasons = [c.Flag.ToString()] }))]);
    }

    /// <summary>Companies whose bill broke for these reasons.</summary>
    public static RunSummary Broken(params IReadOnlyList<(Outcome Outcome, FailureCode Code)> companies)
    {
        var id = 9000;
        return Of([.. companies.Select(c => Row(++id, c.Outcome) with { Reasons = [c.Code.ToString()] })]);
    }

    private static RunSummary Of(IReadOnlyList<ReportRow> rows)
    {
        var totals = new RunTotals(Dollar);
        var attention = new Attention();
        foreach (var row in rows)
        {
            totals.Add(row);
            attention.Add(row);
        }

        return new RunSummary
        {
            Run = Run,
            Period = Period,
            StartedAt = Machine.Noon,
            FinishedAt = Machine.Noon.AddSeconds(12.34),
            PortalId = 4242001,
            TimeZone = "America/New_York",
            Currency = Dollar,
            BookDate = new DateOnly(2026, 1, 1),
            Mode = RunMode.Run,
            Totals = totals,
            Attention = attention,
            Requests = new RequestUsage(new Dictionary<string, long>
            {
                ["POST /crm/objects/2026-09/invoices/batch/create"] = 3,
                ["POST /marketing/transactional/2026-09/single-email/send"] = 1200,
            }, 4, 2),
        };
    }

    public static IReadOnlyList<MissedCompany> Missed(int count) =>
    [
        .. Enumerable.Range(1, count).Select(n => new MissedCompany(
            new InvoiceKey(CompanyId.Of(8000 + n), Period.AddMonths(-1)),
            new DateOnly(2026, 10, n),
            n == 2 ? null : $"Member {n}",
            $"https://hubspot.example/{8000 + n}")),
    ];

    public static RunResult Finished(RunSummary summary) => new(summary, new Dictionary<string, string>
    {
        ["summary.json"] = "/somewhere/reports/2026/11/20261116T120000Z-0000a1/summary.json",
        ["invoices.csv"] = "/somewhere/reports/2026/11/20261116T120000Z-0000a1/invoices.csv",
        ["report.html"] = "/somewhere/reports/2026/11/20261116T120000Z-0000a1/report.html",
    });

    private static ReportRow Row(int id, Outcome outcome) => new()
    {
        Key = new InvoiceKey(CompanyId.Of(id), Period),
        Run = Run,
        Outcome = outcome,
        MembershipType = outcome switch
        {
            Outcome.Rejected => "A type that somebody typed at great length into HubSpot",
            Outcome.Held => "Manufacturer",
            _ => "Service Provider",
        },
        Amount = outcome == Outcome.Rejected ? null : Money.Exactly(1250m, Dollar),
        CompanyLink = $"https://hubspot.example/{id}",
    };
}
