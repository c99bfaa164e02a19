using System.Globalization;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Preparing.Findings;
using HubSpotInvoicing.Testing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

public sealed class A_probe_in_trouble
{
    private const long Portal = 4242001;

    public static TheoryData<Fault, int> Troubles => new()
    {
        { Fault.Status(500, FaultMoment.BeforeCommit), 1 },
        { Fault.Reset(FaultMoment.AfterCommit), 1 },
        { Fault.Status(503, FaultMoment.BeforeCommit), 14 },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Keeps_nothing_that_is_not_so_and_forgets_nothing_that_it_left(Fault fault, int times)
    {
        await using var account = await StartAsync(
            new EmulatorOptions { LinesOutliveDrafts = true, ZeroBilledReads = 3 });
        account.Emulator.World.AddCompany(new Dictionary<string, string> { ["next_renewal_date"] = "2026-11-20" });
        await ProbeAsync(account);
        var truth = await FoundAsync(account);
        var calls = account.Emulator.Traffic.Calls;

        for (var call = 1; call <= calls; call++)
        {
            await account.Findings.KeepAsync(Nothing, TestAccount.Cancel);
            var first = account.Emulator.Traffic.Calls + call;
            account.Emulator.Faults.When(r => r.Number >= first, fault, times);
            var checks = await ProbeAsync(account);
            account.Emulator.Faults.Clear();

            Assert.Subset(truth, await FoundAsync(account));
            Assert.True(
                !IsAnythingLeft(account)
                || ((await KeptAsync(account)).Probes.Count > 0 && checks.Any(c => c.Id == "behaviour.leftovers")),
                string.Create(CultureInfo.InvariantCulture, $"Something was left and forgotten after call {call}."));

            account.Clock.Advance(TimeSpan.FromMinutes(11));
            await ProbeAsync(account);
            Assert.False(IsAnythingLeft(account));
        }
    }

    [Fact]
    public async Task Does_not_take_for_gone_what_HubSpot_does_not_show()
    {
        await using var account = await StartAsync(new EmulatorOptions());
        account.Emulator.Faults.When(IsCreation, Fault.Reset(FaultMoment.AfterCommit));
        account.Emulator.Faults.When(
            r => IsOfInvoices(r) && !IsCreation(r), Fault.Reset(FaultMoment.BeforeCommit), int.MaxValue);
        await ProbeAsync(account);
        var wasLeft = IsAnythingLeft(account);

        account.Clock.Advance(TimeSpan.FromMinutes(11));
        account.Emulator.Faults.Clear();
        account.Emulator.Faults.When(IsOfInvoices, Fault.Status(500, FaultMoment.BeforeCommit), int.MaxValue);
        await ProbeAsync(account);
        account.Clock.Advance(TimeSpan.FromMinutes(11));
        account.Emulator.Faults.Clear();
        await ProbeAsync(account);

        Assert.True(wasLeft);
        Assert.False(IsAnythingLeft(account));
        Assert.Empty((await KeptAsync(account)).Probes);
    }

    [Fact]
    public async Task Does_not_read_from_a_repeat_how_HubSpot_took_the_template()
    {
        await using var account = await StartAsync(new EmulatorOptions { HasSendingDomain = false }, retries: 2);
        account.Emulator.Faults.When(
            r => r.Template.EndsWith("/single-email/send", StringComparison.Ordinal),
            Fault.Reset(FaultMoment.AfterCommit));

        var checks = await ProbeAsync(account);

        var open = Assert.Single(checks, c => c.Id == "behaviour.mail-template");
        Assert.Equal(CheckVerdict.NotChecked, open.Verdict);
    }

    private static AccountFindings Nothing =>
        new() { PortalId = Portal, ApiVersion = "2026-09", ProductVersion = "1.0.0" };

    private static bool IsOfInvoices(RecordedRequest request) =>
        request.Template.Contains("/invoices/", StringComparison.Ordinal);

    private static bool IsCreation(RecordedRequest request) =>
        request.Template.EndsWith("/invoices/batch/create", StringComparison.Ordinal);

    private static bool IsAnythingLeft(TestAccount account) =>
        account.Emulator.World.Invoices.Any(i => !i.Archived) || account.Emulator.World.LineItems.Any(l => !l.Archived);

    private static Task<IReadOnlyList<Check>> ProbeAsync(TestAccount account) =>
        account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

    private static Task<TestAccount> StartAsync(EmulatorOptions world, int retries = 0) => TestAccount.StartAsync(
        world,
        new TestSetup
        {
            SharedClock = new InstantClock(),
            HubSpot = options =>
            {
                options.RetryCountMax = retries;
                options.BreakerFailures = 1000;
            },
        });

    /// <summary>What was found, without the times, which trouble does change.</summary>
    private static async Task<HashSet<string>> FoundAsync(TestAccount account) =>
    [
        .. (await KeptAsync(account)).Findings
            .Where(f => f.Question.Values != "milliseconds")
            .Select(f => $"{f.Question.Name}={f.Answer.Value}"),
    ];

    private static async Task<AccountFindings> KeptAsync(TestAccount account) =>
        Assert
            .IsType<KeptFindings.Valid>(await account.Findings.ReadAsync(Portal, "2026-09", TestAccount.Cancel))
            .Findings;
}
