using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Audit;

public sealed class RefereeTests
{
    private static readonly string[] ReadEndpoints =
    [
        "GET /account-info/{version}/details",
        "GET /crm/objects/{version}/companies",
        "GET /crm/objects/{version}/invoices",
        "POST /crm/associations/{version}/invoices/companies/batch/read",
        "POST /crm/associations/{version}/invoices/line_items/batch/read",
        "POST /crm/objects/{version}/line_items/batch/read",
    ];

    [Fact]
    public async Task A_month_that_is_billed_rightly_is_counted_and_not_complained_of()
    {
        await using var court = await Court.OpenAsync();
        court.AddBilled();
        court.AddBilled(amount: 3500m);
        court.Tell(court.AddCompany("2026-11-30"), "Rejected", reasons: "MissingContact", mail: "");

        var verdict = await court.JudgeAsync();

        Assert.Empty(verdict.Findings);
        Assert.Equal(new MonthCount(Court.Month, 3, 2, 2, 4750m, 3), Assert.Single(verdict.Months));
        Assert.Contains("Explained by the report of 2026-11: 1 Rejected.", verdict.Notes);
        Assert.Contains(verdict.Notes, n => n.Contains("no list of transactional e-mails", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_only_ever_reads()
    {
        await using var court = await Court.OpenAsync();
        court.AddBilled();
        court.AddCompany("2026-11-02");

        await court.JudgeAsync();

        Assert.Equal(
            ReadEndpoints.Order(StringComparer.Ordinal), court.Traffic.ByEndpoint.Keys.Order(StringComparer.Ordinal));
        Assert.All(court.Traffic.Requests, r => Assert.Equal(200, r.Status is 207 ? 200 : r.Status));
    }

    [Fact]
    public async Task Lists_of_more_than_one_page_are_read_to_the_end()
    {
        await using var court = await Court.OpenAsync();
        for (var n = 0; n < 205; n++)
        {
            court.AddBilled();
        }

        var verdict = await court.JudgeAsync();

        Assert.Equal((205, 205), (verdict.Months[0].Renewing, verdict.Months[0].Invoices));
        Assert.Empty(verdict.Findings);
    }

    [Fact]
    public async Task HubSpots_limits_and_failures_are_waited_out()
    {
        await using var court = await Court.OpenAsync();
        court.AddBilled();
        court.Faults.At(1, Fault.RateLimited(default, null));
        court.Faults.At(2, Fault.Status(503, FaultMoment.BeforeCommit));

        var verdict = await court.JudgeAsync();

        Assert.Empty(verdict.Findings);
        Assert.Equal([TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(2)], court.Time.Waits);
    }

    [Fact]
    public async Task Without_everything_read_there_is_no_verdict()
    {
        await using var court = await Court.OpenAsync();
        court.AddBilled();
        for (var call = 2; call <= 6; call++)
        {
            court.Faults.At(call, Fault.Status(500, FaultMoment.BeforeCommit));
        }

        var failed = await Assert.ThrowsAsync<AuditFailedException>(court.JudgeAsync);

        Assert.Contains("status 500", failed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_than_the_allowed_one_is_not_judged()
    {
        await using var court = await Court.OpenAsync();
        court.PortalId = 99;

        var failed = await Assert.ThrowsAsync<AuditFailedException>(court.JudgeAsync);

        Assert.Contains("portal 4242001", failed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_named_and_not_there_is_no_clean_verdict()
    {
        await using var court = await Court.OpenAsync();
        court.Report = Path.Combine(court.Folder, "nowhere.csv");

        await Assert.ThrowsAsync<AuditFailedException>(court.JudgeAsync);
    }

    [Fact]
    public async Task A_month_without_a_report_is_said_to_be_unseen()
    {
        await using var court = await Court.OpenAsync();

        var verdict = await court.JudgeAsync();

        Assert.Contains(
            verdict.Notes, n => n.StartsWith("Not seen: there is no report of 2026-11", StringComparison.Ordinal));
    }
}
