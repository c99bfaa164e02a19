using System.Security.Cryptography;
using System.Text.Json;
using HubSpotInvoicing.Invoicing;
using Xunit;

namespace HubSpotInvoicing.Testing.Invoicing;

public abstract partial class InvoiceLedgerContract
{
    [Fact]
    public async Task Callers_that_wait_at_the_same_time_share_a_segment()
    {
        var store = new HookedStore(OpenStore());
        await using var ledger = await OpenAsync(store, "a");
        var release = new TaskCompletionSource();
        store.BeforeCreate = () => release.Task;

        var calls = Enumerable.Range(1, 50)
            .Select(company => ledger.ClaimAsync([SampleContents.Of(company)], Cancellation)).ToList();
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(2, store.Creates);
        Assert.Equal(50, ledger.Entries.Count());
    }

    [Fact]
    public async Task One_bad_request_does_not_fail_those_that_share_its_segment()
    {
        var store = new HookedStore(OpenStore());
        await using var ledger = await OpenAsync(store, "a");
        var release = new TaskCompletionSource();
        store.BeforeCreate = () => release.Task;
        var first = ledger.ClaimAsync([SampleContents.Of(1)], Cancellation);
        var second = ledger.ClaimAsync([SampleContents.Of(2)], Cancellation);
        var bad = ledger.AppendAsync([new LedgerFact.DuesWritten(SampleContents.Key(3))], Cancellation);
        var fourth = ledger.ClaimAsync([SampleContents.Of(4)], Cancellation);

        release.SetResult();

        await Task.WhenAll(first, second, fourth);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
    }

    [Fact]
    public async Task A_bad_request_takes_its_own_facts_back_and_no_others()
    {
        var store = new HookedStore(OpenStore());
        await using var ledger = await OpenAsync(store, "a");
        var release = new TaskCompletionSource();
        store.BeforeCreate = () => release.Task;
        var (first, second, third, last) = (Released(1), Released(2), Released(3), Released(4));
        var begun = ledger.AppendAsync([first], Cancellation);
        var good = ledger.AppendAsync([second], Cancellation);
        var bad = ledger.AppendAsync([third, new LedgerFact.DuesWritten(SampleContents.Key(5))], Cancellation);
        var late = ledger.AppendAsync([last], Cancellation);

        release.SetResult();

        await Task.WhenAll(begun, good, late);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        var records = await LedgerReader.ReadFactsAsync(OpenStore(), Period, Cancellation).ToListAsync(Cancellation);
        Assert.Equal([first, second, last], records.Select(record => record.Fact));
        Assert.Equal(2, store.Creates);
    }

    [Fact]
    public async Task A_caller_that_is_cancelled_while_it_waits_writes_nothing()
    {
        var store = new HookedStore(OpenStore());
        await using var ledger = await OpenAsync(store, "a");
        var release = new TaskCompletionSource();
        store.BeforeCreate = () => release.Task;
        using var cancel = new CancellationTokenSource();
        var first = ledger.ClaimAsync([SampleContents.Of(1)], Cancellation);
        var second = ledger.ClaimAsync([SampleContents.Of(2)], cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        release.SetResult();
        await first;
        Assert.Equal(LedgerStep.Unclaimed, ledger[SampleContents.Key(2)].Step);
    }

    [Fact]
    public async Task A_write_that_has_begun_is_not_cancelled()
    {
        var store = new HookedStore(OpenStore());
        await using var ledger = await OpenAsync(store, "a");
        using var cancel = new CancellationTokenSource();
        store.BeforeCreate = cancel.CancelAsync;

        await ledger.ClaimAsync([SampleContents.Of(1)], cancel.Token);

        Assert.Equal(LedgerStep.Claimed, ledger[SampleContents.Key(1)].Step);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_recognised_as_its_own()
    {
        var store = new HookedStore(OpenStore()) { LosesNextAnswer = true };
        await using var ledger = await OpenAsync(store, "a");

        await GrantedAsync(ledger, 1);
        await ledger.AppendAsync(SampleContents.Marks(1), Cancellation);

        Assert.Equal(2, await CountSegmentsAsync());
    }

    [Fact]
    public async Task A_write_that_failed_after_it_was_stored_is_found_by_the_next_one()
    {
        var store = new HookedStore(OpenStore());
        await using var ledger = await OpenAsync(store, "a");
        store.AfterCreate = () => throw new LedgerUnavailableException(store.Location, "the line is dead.");
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ClaimAsync(ledger, SampleContents.Of(1)));

        await ledger.ClaimAsync([SampleContents.Of(2)], Cancellation);

        Assert.Equal("a", ledger[SampleContents.Key(1)].Owner?.Value);
        Assert.Equal(2, ledger.Entries.Count());
    }

    [Fact]
    public async Task A_store_that_fails_fails_everybody_who_shared_the_segment()
    {
        var store = new HookedStore(OpenStore());
        await using var ledger = await OpenAsync(store, "a");
        store.BeforeCreate = () => throw new LedgerUnavailableException(store.Location, "the disk is full.");
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ClaimAsync(ledger, SampleContents.Of(1)));

        store.BeforeCreate = () => throw new TaskCanceledException();
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ClaimAsync(ledger, SampleContents.Of(1)));

        Assert.IsType<Claim.Granted>(await ClaimAsync(ledger, SampleContents.Of(1)));
    }

    [Fact]
    public async Task Each_segment_carries_the_hash_of_the_one_before()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);
        await ledger.AppendAsync(SampleContents.Marks(1), Cancellation);
        Time.Advance(Lease);
        await ledger.GuardAsync(Cancellation);

        string? previous = null;
        for (var number = 1; number <= 3; number++)
        {
            var bytes = await OpenStore().ReadAsync(Period, number, Cancellation) ?? throw new InvalidDataException();
            using var json = JsonDocument.Parse(bytes);
            Assert.Equal(previous, json.RootElement.GetProperty("previous").GetString());
            Assert.Equal(number, json.RootElement.GetProperty("number").GetInt32());
            previous = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        }

        Assert.Equal(3, await CountSegmentsAsync());
    }

    [Fact]
    public async Task The_history_of_an_invoice_tells_when_and_by_which_run()
    {
        var start = Time.GetUtcNow();
        var dead = await OpenAsync("a");
        await dead.ClaimAsync([SampleContents.Of(1), SampleContents.Of(2)], Cancellation);
        await EndAsync(dead);
        await using var next = await OpenAsync("b");
        await AdoptAsync(next, 1);

        var history = await LedgerReader.ReadHistoryAsync(OpenStore(), SampleContents.Key(1), Cancellation);

        Assert.Equal([(1, "a", start), (2, "b", start + Lease)], history.Select(r => (r.Segment, r.Run.Value, r.At)));
        Assert.IsType<LedgerFact.Claimed>(history[0].Fact);
        Assert.IsType<LedgerFact.Adopted>(history[1].Fact);
    }

    [Fact]
    public async Task A_reader_sees_what_the_run_sees()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);
        await ledger.AppendAsync(SampleContents.Marks(1), Cancellation);

        var entries = await LedgerReader.ReadEntriesAsync(OpenStore(), Period, Cancellation);

        Assert.Equal(ledger[SampleContents.Key(1)], Assert.Single(entries).Value);
    }
}
