using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Checks;
using HubSpotInvoicing.Certificate.Crashing;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Accidents;

/// <summary>
/// Several people start the month at once, each for companies of their own choice, over one ledger. HubSpot enforces
/// nothing, so the ledger alone keeps them apart.
/// </summary>
public sealed class Several_runs_at_the_same_time(MotoServer moto)
{
    private static readonly AccountKind Lenient = new("lenient") { InvoiceKey = InvoiceKeyMode.UniqueNotEnforced };

    private static readonly Membership Members = new(120, 11) { WaveSize = 20 };

    public static MatrixTheoryData<string, int> StoresAndRuns => new(["memory", "files", "s3"], [2, 5]);

    [Theory]
    [MemberData(nameof(StoresAndRuns))]
    public async Task Bill_every_company_exactly_once(string store, int runs)
    {
        using var ledgers = SharedLedger.Of(store, moto);
        var reference = await Reference.MakeAsync(Lenient, Members);
        await using var account = await Account.StartAsync(Lenient, Members);
        var companies = account.HubSpot.World.Companies.Select(c => CompanyId.Of(c.Id)).ToList();

        var ends = await Task.WhenAll(Enumerable.Range(0, runs).Select(run => Task.Run(() => account.RunAsync(
            new RunOrder(new Lifeline()) { Ledger = ledgers.Open(), Companies = ShareOf(companies, run, runs) }))));

        var examination = new Examination(reference, hasLostLedger: false);
        examination.CheckHubSpot(Holdings.Of(account.HubSpot), ends[0]);
        await examination.CheckLedgerAsync(ledgers.Open());
        Assert.All(ends, end => Assert.Null(end.Fault));
        Assert.Empty(examination.Findings.All);
        Assert.All(
            reference.Outcomes.Where(o => o.Value == Outcome.Invoiced),
            company => AssertBilledOnce([.. ends.SelectMany(e => e.Rows).Where(r => r.Key == company.Key)]));
    }

    private static void AssertBilledOnce(IReadOnlyList<ReportRow> rows)
    {
        Assert.Single(rows, r => r.Outcome == Outcome.Invoiced);
        Assert.All(
            rows.Where(r => r.Outcome != Outcome.Invoiced),
            r => Assert.True(
                r.Outcome == Outcome.AlreadyInvoiced || r.Reasons.Contains(nameof(FailureCode.OwnedByAnotherRun)),
                $"{r.Key} ended as {r.Outcome} {string.Join(',', r.Reasons)}"));
    }

    /// <summary>The first run takes all, each other one leaves out a share of its own.</summary>
    private static IReadOnlyCollection<CompanyId> ShareOf(IReadOnlyList<CompanyId> all, int run, int runs) =>
        run == 0 ? [] : [.. all.Where((_, index) => index % runs != run)];
}
