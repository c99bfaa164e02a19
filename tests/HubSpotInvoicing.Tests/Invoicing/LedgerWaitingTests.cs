using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Callers while a write is on its way: who waits, who need not, and who may still give up.</summary>
public sealed class LedgerWaitingTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly FakeTime time = new();
    private readonly HookedStore store = new(new MemoryLedgerStore());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guard_does_not_wait_for_a_write_while_half_of_the_lease_is_left()
    {
        await using var ledger = await OpenAsync();
        await ledger.ClaimAsync([SampleContents.Of(1)], Cancellation);
        var write = new TaskCompletionSource();
        store.BeforeCreate = () => write.Task;
        var claim = ledger.ClaimAsync([SampleContents.Of(2)], Cancellation);
        time.Advance(Lease / 2);

        var isFree = ledger.GuardAsync(Cancellation).IsCompletedSuccessfully;
        time.Advance(TimeSpan.FromTicks(1));
        var waiting = ledger.GuardAsync(Cancellation);

        Assert.True(isFree);
        Assert.False(waiting.IsCompleted);
        write.SetResult();
        await claim;
        await waiting;
    }

    [Fact]
    public async Task Guards_that_waited_for_a_renewal_do_not_renew_again()
    {
        await using var ledger = await OpenAsync();
        await ledger.ClaimAsync([SampleContents.Of(1)], Cancellation);
        time.Advance(Lease * 0.75);
        var write = new TaskCompletionSource();
        store.BeforeCreate = () => write.Task;

        Task[] guards = [.. Enumerable.Range(0, 5).Select(_ => ledger.GuardAsync(Cancellation))];
        write.SetResult();
        await Task.WhenAll(guards);

        Assert.Equal(2, store.Creates);
    }

    [Fact]
    public async Task Guards_that_wait_for_the_same_write_renew_the_lease_once_between_them()
    {
        await using var ledger = await OpenAsync();
        await ledger.ClaimAsync([SampleContents.Of(1)], Cancellation);
        var write = new TaskCompletionSource();
        store.BeforeCreate = () => write.Task;
        var claim = ledger.ClaimAsync([SampleContents.Of(2)], Cancellation);
        time.Advance(Lease * 0.75);

        Task[] guards = [ledger.GuardAsync(Cancellation), ledger.GuardAsync(Cancellation)];
        write.SetResult();
        await Task.WhenAll([claim, .. guards]);

        Assert.Equal(2 + 1, store.Creates);
    }

    [Fact]
    public async Task A_caller_that_is_cancelled_while_another_writes_for_it_learns_what_became_of_it()
    {
        await using var ledger = await OpenAsync();
        var (firstWrite, secondWrite, secondBegan) =
            (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        store.BeforeCreate = () => firstWrite.Task;
        store.BeforeEach = number =>
        {
            if (number == 2)
            {
                store.BeforeCreate = () => secondWrite.Task;
                secondBegan.SetResult();
            }
        };
        using var cancel = new CancellationTokenSource();
        var first = ledger.ClaimAsync([SampleContents.Of(1)], Cancellation);
        var second = ledger.ClaimAsync([SampleContents.Of(2)], Cancellation);
        var third = ledger.ClaimAsync([SampleContents.Of(3)], cancel.Token);
        firstWrite.SetResult();
        await secondBegan.Task;

        await cancel.CancelAsync();
        secondWrite.SetResult();

        Assert.IsType<Claim.Granted>(Assert.Single(await third));
        await Task.WhenAll(first, second);
        await ledger.ClaimAsync([SampleContents.Of(4)], Cancellation);
        Assert.Equal(3, store.Creates);
    }

    private Task<InvoiceLedger> OpenAsync() => InvoiceLedger.OpenAsync(
        store,
        SampleContents.Period,
        RunId.Parse("a"),
        new InvoicingOptions { LeaseSeconds = (int)Lease.TotalSeconds },
        time,
        Cancellation);
}
