using HubSpotInvoicing.Invoicing;
using Xunit;

namespace HubSpotInvoicing.Testing.Invoicing;

/// <summary>What a run may rely on, whatever the ledger lies on; each store runs it unchanged.</summary>
public abstract partial class InvoiceLedgerContract
{
    private static readonly BillingPeriod Period = SampleContents.Period;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    protected FakeTime Time { get; } = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The same storage at each call within a test, opened as another process would open it.</summary>
    protected abstract ILedgerStore OpenStore();

    protected Task<InvoiceLedger> OpenAsync(string run) => OpenAsync(OpenStore(), run);

    protected Task<InvoiceLedger> OpenAsync(ILedgerStore store, string run) => InvoiceLedger.OpenAsync(
        store,
        Period,
        RunId.Parse(run),
        new InvoicingOptions { LeaseSeconds = (int)Lease.TotalSeconds },
        Time,
        Cancellation);

    private static async Task<Claim> ClaimAsync(InvoiceLedger ledger, InvoiceContent content) =>
        Assert.Single(await ledger.ClaimAsync([content], Cancellation));

    private static async Task<Claim> AdoptAsync(InvoiceLedger ledger, long company) =>
        Assert.Single(await ledger.AdoptAsync([SampleContents.Key(company)], Cancellation));

    private static async Task<LedgerEntry> GrantedAsync(InvoiceLedger ledger, long company) =>
        Assert.IsType<Claim.Granted>(await ClaimAsync(ledger, SampleContents.Of(company))).Entry;

    private static async Task AssertFencedAsync(Task task)
    {
        var stop = await Assert.ThrowsAsync<RunStoppedException>(() => task);
        Assert.Equal(StopReason.Fenced, stop.Reason);
    }

    private async Task<int> CountSegmentsAsync() => (await OpenStore().ListSegmentsAsync(Period, Cancellation)).Count;

    /// <summary>The process is gone, and so is its lease.</summary>
    private async Task EndAsync(InvoiceLedger ledger)
    {
        await ledger.DisposeAsync();
        Time.Advance(Lease);
    }
}
