using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Checks;
using HubSpotInvoicing.Certificate.Crashing;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Accidents;

/// <summary>
/// A run waits for a rate limit in the middle of a write, longer than its lease. Another run takes over and finishes
/// the month. HubSpot enforces nothing, so only the ledger keeps the first one from writing when it wakes up.
/// </summary>
public sealed class A_run_that_stalls_past_its_lease(MotoServer moto)
{
    private static readonly AccountKind Lenient =
        new("lenient") { InvoiceKey = InvoiceKeyMode.UniqueNotEnforced, KnowsTheDead = false };

    private static readonly Membership Members = new(70, 5) { WaveSize = 100, IsSequential = true };

    public static MatrixTheoryData<string, string> StoresAndWrites => new(
        ["memory", "files", "s3"],
        [
            "line_items/batch/upsert", "invoices/batch/create", "invoices/batch/update", "single-email/send",
            "companies/batch/update",
        ]);

    [Theory]
    [MemberData(nameof(StoresAndWrites))]
    public async Task Is_fenced_off_before_its_next_write(string store, string write)
    {
        using var ledger = SharedLedger.Of(store, moto);
        var reference = await Reference.MakeAsync(Lenient, Members);
        await using var account = await Account.StartAsync(Lenient, Members, ledger.Open());
        var overtaking = new Overtaking(account, write);

        account.HubSpot.Faults.Received = overtaking.ReceivedAsync;
        var stalled = await account.RunAsync(new Lifeline());
        account.HubSpot.Faults.Clear();

        Assert.Equal(StopReason.Fenced, stalled.Summary?.StoppedBy);
        Assert.True(overtaking.Second.IsComplete);
        Assert.DoesNotContain(account.HubSpot.Traffic.Requests, r => r.Number > overtaking.LastCall && IsWrite(r));
        var examination = new Examination(reference, hasLostLedger: false);
        examination.CheckHubSpot(Holdings.Of(account.HubSpot), overtaking.Second);
        await examination.CheckLedgerAsync(account.Ledger);
        await IdleCheck.TakeAsync(account, examination);
        Assert.Empty(examination.Findings.All);
    }

    private static bool IsWrite(RecordedRequest request) =>
        request.Template.EndsWith("/upsert", StringComparison.Ordinal)
        || request.Template.EndsWith("/create", StringComparison.Ordinal)
        || request.Template.EndsWith("/update", StringComparison.Ordinal)
        || request.Template.EndsWith("/send", StringComparison.Ordinal);
}
