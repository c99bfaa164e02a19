using System.Text;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Preparing.Membership;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Reports.Preparing;

public sealed class MembershipReportTests
{
    private static readonly RunId Run = RunId.Parse("20261121T150000Z-000001");

    private static readonly BillingPeriod First = BillingPeriod.Parse("2026-11");

    [Fact]
    public async Task Each_problem_is_a_row_that_no_spreadsheet_runs_as_a_formula()
    {
        var store = new MemoryReportStore();
        await using (var report = await new MembershipReporter(store).StartAsync(Run, First, CancellationToken.None))
        {
            await report.AddAsync(
                [Row(9011, "Acme, Inc.", "=2+2", "Membership East"), Row(9012, "@home", null, null)],
                CancellationToken.None);
            await report.AddAsync([], CancellationToken.None);
        }

        var bytes = await store.ReadAsync(Run, First, "data-check.csv", int.MaxValue, CancellationToken.None);

        GoldenFile.Verify("data-check.golden.csv", bytes.GetValueOrDefault());
        Assert.Equal(Encoding.UTF8.Preamble, bytes.GetValueOrDefault().Span[..3]);
    }

    [Fact]
    public async Task A_disk_that_breaks_is_told_with_the_name_of_the_document()
    {
        var reporter = new MembershipReporter(new MemoryReportStore { Broken = "data-check.csv" });

        var broken = await Assert.ThrowsAsync<ReportUnavailableException>(
            () => reporter.StartAsync(Run, First, CancellationToken.None));

        Assert.Contains("data-check.csv", broken.Message, StringComparison.Ordinal);
    }

    private static ProblemRow Row(long id, string name, string? value, string? owner) => new(
        new MembershipRecord(
            CompanyId.Of(id),
            new Dictionary<MemberField, MemberValue> { [MemberField.Name] = new("name", name) })
        {
            Owner = owner is null ? null : new CompanyOwner("5", owner),
        },
        new MemberProblem("InvalidTerritories", ProblemEffect.Rejected, "us_states", value, "Write a count."),
        $"https://app.hubspot.com/contacts/1/record/0-2/{id}");
}
