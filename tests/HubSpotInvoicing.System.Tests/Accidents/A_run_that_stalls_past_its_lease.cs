using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Checks;
using HubSpotInvoicing.Certificate.Crashing;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Accidents;

/// <summary>
/// A run waits for a rate limit in the middle of a write, longer than its lease. Another run takes over and finishes the
/// month. HubSpot enforces nothing, so only the ledger keeps the first one from writing when it wakes up.
/// </summary>
public sealed class A_run_that_stalls_past_its_lease
{
    private static readonly AccountKind Lenient =
        new("lenient") { InvoiceKey = InvoiceKeyMode.UniqueNotEnforced, KnowsTheDead = false };

    private static readonly Membership Members = new(70, 5) { WaveSize = 100, IsSequential = true };

    [Theory]
    [InlineData("line_items/batch/upsert")]
    [InlineData("invoices/batch/create")]
    [InlineData("invoices/batch/update")]
    [InlineData("single-email/send")]
    [InlineData("companies/batch/update")]
    public async Task Is_fenced_off_before_its_next_write(string write)
    {
        var reference = await Reference.MakeAsync(Lenient, Members);
        await using var account = await Account.StartAsync(Lenient, Members);
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
