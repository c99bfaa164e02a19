using HubSpotInvoicing.Invoicing;
using Xunit;

namespace HubSpotInvoicing.Testing.Invoicing;

public abstract partial class InvoiceLedgerContract
{
    [Fact]
    public async Task A_run_whose_lease_has_run_out_loses_its_invoices()
    {
        await using var stalled = await OpenAsync("a");
        await using var next = await OpenAsync("b");
        await GrantedAsync(stalled, 1);
        Time.Advance(Lease);

        Assert.IsType<Claim.Granted>(await ClaimAsync(next, SampleContents.Of(1)));

        await AssertFencedAsync(stalled.AppendAsync([SampleContents.Marks(1)[0]], Cancellation));
        await AssertFencedAsync(stalled.GuardAsync(Cancellation));
        await AssertFencedAsync(stalled.ClaimAsync([SampleContents.Of(2)], Cancellation));
        Assert.Equal("b", stalled[SampleContents.Key(1)].Owner?.Value);
    }

    [Fact]
    public async Task A_run_of_the_same_job_takes_over_at_once_and_fences_the_one_before()
    {
        await using var first = await OpenAsync("20261102T060000Z-j0123456789ab");
        await using var retry = await OpenAsync("20261102T060001Z-j0123456789ab");
        await using var stranger = await OpenAsync("20261102T060001Z-jba9876543210");
        await GrantedAsync(first, 1);

        Assert.IsType<Claim.Owned>(await ClaimAsync(stranger, SampleContents.Of(1)));
        Assert.IsType<Claim.Granted>(await ClaimAsync(retry, SampleContents.Of(1)));

        await AssertFencedAsync(first.ClaimAsync([SampleContents.Of(2)], Cancellation));
    }

    [Fact]
    public async Task A_run_that_ended_in_good_order_leaves_what_it_did_not_finish_to_the_next_at_once()
    {
        await using var first = await OpenAsync("a");
        await using var next = await OpenAsync("b");
        await GrantedAsync(first, 1);

        await first.EndAsync(Cancellation);

        Assert.IsType<Claim.Granted>(await ClaimAsync(next, SampleContents.Of(1)));
        await AssertFencedAsync(first.ClaimAsync([SampleContents.Of(2)], Cancellation));
    }

    [Fact]
    public async Task What_a_run_finished_is_a_persons_at_once_when_the_run_ended_in_good_order()
    {
        await using var first = await OpenAsync("a");
        await BillAsync(first);

        await first.EndAsync(Cancellation);

        await using var person = await OpenAsync("b");
        Assert.IsType<Claim.Granted>(await AdoptAsync(person, 1));
    }

    [Fact]
    public async Task A_run_that_wrote_nothing_writes_nothing_when_it_ends()
    {
        await using var first = await OpenAsync("a");
        await BillAsync(first);
        await using var second = await OpenAsync("b");
        var segments = await CountSegmentsAsync();

        await second.EndAsync(Cancellation);

        Assert.Equal(segments, await CountSegmentsAsync());
    }

    [Fact]
    public async Task A_run_that_was_overtaken_has_nothing_to_give_up_when_it_ends()
    {
        await using var stalled = await OpenAsync("a");
        await using var next = await OpenAsync("b");
        await GrantedAsync(stalled, 1);
        Time.Advance(Lease);
        await GrantedAsync(next, 1);
        var segments = await CountSegmentsAsync();

        await stalled.EndAsync(Cancellation);

        Assert.InRange(await CountSegmentsAsync(), segments, segments + 1);
        Assert.Equal(
            "b",
            (await LedgerReader.ReadEntriesAsync(OpenStore(), Period, Cancellation))[SampleContents.Key(1)].Owner?.Value);
    }

    [Fact]
    public async Task The_guard_sees_by_itself_that_the_lease_ran_out_and_another_run_took_over()
    {
        await using var stalled = await OpenAsync("a");
        await using var next = await OpenAsync("b");
        await GrantedAsync(stalled, 1);
        Time.Advance(Lease);
        Assert.IsType<Claim.Granted>(await ClaimAsync(next, SampleContents.Of(1)));

        await AssertFencedAsync(stalled.GuardAsync(Cancellation));
    }

    [Fact]
    public async Task A_run_that_guards_its_writes_keeps_its_invoices_for_ever()
    {
        await using var slow = await OpenAsync("a");
        await using var next = await OpenAsync("b");
        await GrantedAsync(slow, 1);

        for (var step = 0; step < 10; step++)
        {
            Time.Advance(Lease * 0.75);
            await slow.GuardAsync(Cancellation);
            Assert.IsType<Claim.Owned>(await ClaimAsync(next, SampleContents.Of(1)));
        }
    }

    [Fact]
    public async Task The_guard_writes_only_when_less_than_half_of_the_lease_is_left()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);

        await ledger.GuardAsync(Cancellation);
        Time.Advance(Lease / 2);
        await ledger.GuardAsync(Cancellation);
        Assert.Equal(1, await CountSegmentsAsync());

        Time.Advance(TimeSpan.FromTicks(1));
        await ledger.GuardAsync(Cancellation);
        Assert.Equal(2, await CountSegmentsAsync());
    }

    [Fact]
    public async Task Many_guards_at_once_renew_the_lease_once()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);
        Time.Advance(Lease * 0.75);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ledger.GuardAsync(Cancellation)));

        Assert.Equal(2, await CountSegmentsAsync());
    }

    [Fact]
    public async Task Every_mark_renews_the_lease()
    {
        await using var ledger = await OpenAsync("a");
        await using var next = await OpenAsync("b");
        await GrantedAsync(ledger, 1);
        Time.Advance(Lease * 0.9);
        await ledger.AppendAsync([SampleContents.Marks(1)[0]], Cancellation);
        Time.Advance(Lease * 0.9);

        Assert.IsType<Claim.Owned>(await ClaimAsync(next, SampleContents.Of(1)));
    }

    [Fact]
    public async Task A_stalled_run_that_nobody_replaced_goes_on()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);
        Time.Advance(Lease * 3);

        await ledger.GuardAsync(Cancellation);
        await ledger.AppendAsync(SampleContents.Marks(1), Cancellation);

        Assert.True(ledger[SampleContents.Key(1)].IsComplete);
    }

    [Fact]
    public async Task A_fenced_run_still_records_what_it_did_to_invoices_it_owns()
    {
        await using var stalled = await OpenAsync("a");
        await using var next = await OpenAsync("b");
        await stalled.ClaimAsync([SampleContents.Of(1), SampleContents.Of(2)], Cancellation);
        Time.Advance(Lease);
        await ClaimAsync(next, SampleContents.Of(1));

        await AssertFencedAsync(
            stalled.AppendAsync([SampleContents.Marks(1)[0], SampleContents.Marks(2)[0]], Cancellation));

        await using var reader = await OpenAsync("c");
        Assert.Equal(LedgerStep.Claimed, reader[SampleContents.Key(1)].Step);
        Assert.Equal(LedgerStep.Drafted, reader[SampleContents.Key(2)].Step);
    }

    [Fact]
    public async Task A_retry_is_not_fenced_by_what_its_dead_predecessor_lost()
    {
        var dead = await OpenAsync("a");
        await GrantedAsync(dead, 1);
        await EndAsync(dead);
        await using var next = await OpenAsync("b");
        await GrantedAsync(next, 1);

        await using var retry = await OpenAsync("a");

        await GrantedAsync(retry, 2);
        await retry.GuardAsync(Cancellation);
    }

    [Fact]
    public async Task A_renewal_that_comes_first_stops_the_takeover()
    {
        var store = new HookedStore(OpenStore());
        await using var owner = await OpenAsync("a");
        await using var thief = await OpenAsync(store, "b");
        await GrantedAsync(owner, 1);
        Time.Advance(Lease);
        store.BeforeCreate = () => owner.GuardAsync(Cancellation);

        var claim = await ClaimAsync(thief, SampleContents.Of(1));

        Assert.IsType<Claim.Owned>(claim);
        await owner.GuardAsync(Cancellation);
    }

    [Fact]
    public async Task Only_one_of_two_runs_takes_over_from_a_dead_one()
    {
        var dead = await OpenAsync("a");
        await GrantedAsync(dead, 1);
        await EndAsync(dead);
        var store = new HookedStore(OpenStore());
        await using var first = await OpenAsync("b");
        await using var second = await OpenAsync(store, "c");
        store.BeforeCreate = () => AdoptAsync(first, 1);

        var claim = await AdoptAsync(second, 1);

        Assert.Equal("b", Assert.IsType<Claim.Owned>(claim).Owner.Value);
    }
}
