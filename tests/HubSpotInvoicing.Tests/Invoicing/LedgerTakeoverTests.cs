using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// A run that looked before another one worked, and asks after that one is gone: its content rests on an outdated view
/// of HubSpot, so what the other claimed stands. And a run that lost its invoices touches nothing any more.
/// </summary>
public sealed class LedgerTakeoverTests
{
    private const int LeaseSeconds = 60;

    private readonly MemoryLedgerStore store = new();
    private readonly FakeTime time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_another_run_claimed_meanwhile_is_carried_on()
    {
        await using var late = await OpenAsync("late");
        var fast = await OpenAsync("fast");
        await ClaimAsync(fast, quantity: 5);
        await EndAsync(fast);

        var entry = await ClaimAsync(late, quantity: 9);

        Assert.Equal((LedgerStep.Claimed, 5), (entry.Step, QuantityOf(entry)));
    }

    [Fact]
    public async Task What_the_owner_claimed_anew_meanwhile_is_carried_on()
    {
        var fast = await OpenAsync("fast");
        await ClaimAsync(fast, quantity: 5);
        await using var late = await OpenAsync("late");
        await ClaimAsync(fast, quantity: 7);
        await EndAsync(fast);

        Assert.Equal(7, QuantityOf(await ClaimAsync(late, quantity: 9)));
    }

    [Fact]
    public async Task What_the_owner_drafted_meanwhile_is_carried_on()
    {
        var fast = await OpenAsync("fast");
        await ClaimAsync(fast, quantity: 5);
        await using var late = await OpenAsync("late");
        await fast.AppendAsync([SampleContents.Marks(1)[0]], Cancellation);
        await EndAsync(fast);

        var entry = await ClaimAsync(late, quantity: 9);

        Assert.Equal((LedgerStep.Drafted, 5), (entry.Step, QuantityOf(entry)));
    }

    [Fact]
    public async Task What_a_third_run_took_over_meanwhile_is_carried_on()
    {
        var first = await OpenAsync("first");
        await ClaimAsync(first, quantity: 5);
        await EndAsync(first);
        await using var late = await OpenAsync("late");
        var third = await OpenAsync("third");
        await third.AdoptAsync([SampleContents.Key(1)], Cancellation);
        await EndAsync(third);

        Assert.Equal(5, QuantityOf(await ClaimAsync(late, quantity: 9)));
    }

    [Fact]
    public async Task What_a_dead_run_is_known_to_have_opened_is_carried_on()
    {
        var dead = await OpenAsync("dead");
        await ClaimAsync(dead, quantity: 5);
        await dead.AppendAsync([.. SampleContents.Marks(1).Take(2)], Cancellation);
        await EndAsync(dead);
        await using var late = await OpenAsync("late");

        var entry = await ClaimAsync(late, quantity: 9);

        Assert.Equal((LedgerStep.Opened, 5), (entry.Step, QuantityOf(entry)));
    }

    [Fact]
    public async Task What_an_ended_run_left_is_taken_over_without_waiting_for_its_lease()
    {
        var ended = await OpenAsync("ended");
        await ClaimAsync(ended, quantity: 5);
        await ended.DisposeAsync();
        await using var next = await OpenAsync("next");

        var entry = await ClaimAsync(next, quantity: 5);

        Assert.Equal("next", entry.Owner?.Value);
    }

    [Fact]
    public async Task A_run_that_lost_an_invoice_adopts_nothing_and_is_told_why()
    {
        await using var stalled = await OpenAsync("stalled");
        await ClaimAsync(stalled, quantity: 5);
        time.Advance(TimeSpan.FromSeconds(LeaseSeconds));
        await using var next = await OpenAsync("next");
        await ClaimAsync(next, quantity: 5);

        var stop = await Assert.ThrowsAsync<RunStoppedException>(() => stalled.GuardAsync(Cancellation));
        var adopt = await Assert.ThrowsAsync<RunStoppedException>(
            () => stalled.AdoptAsync([SampleContents.Key(1)], Cancellation));

        Assert.Equal((StopReason.Fenced, StopReason.Fenced), (stop.Reason, adopt.Reason));
        Assert.Contains("Another run took over invoices of this run", stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_lost_one_invoice_after_the_other_stays_fenced()
    {
        await using var stalled = await OpenAsync("stalled");
        await stalled.ClaimAsync([SampleContents.Of(1), SampleContents.Of(2)], Cancellation);
        time.Advance(TimeSpan.FromSeconds(LeaseSeconds));
        await using var next = await OpenAsync("next");
        await next.AdoptAsync([SampleContents.Key(1)], Cancellation);
        await next.AdoptAsync([SampleContents.Key(2)], Cancellation);

        var stop = await Assert.ThrowsAsync<RunStoppedException>(() => stalled.GuardAsync(Cancellation));

        Assert.Equal(StopReason.Fenced, stop.Reason);
    }

    [Fact]
    public async Task An_invoice_that_nobody_claimed_is_named_when_it_is_adopted()
    {
        await using var ledger = await OpenAsync("a");

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ledger.AdoptAsync([SampleContents.Key(1)], Cancellation));

        Assert.Contains("'adopted' of 1:2026-11 before it was claimed.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_among_the_marks_and_a_key_of_another_period_are_refused_in_words()
    {
        await using var ledger = await OpenAsync("a");
        var key = new InvoiceKey(CompanyId.Of(1), SampleContents.Period.AddMonths(1));

        var mark = await Assert.ThrowsAsync<ArgumentException>(
            () => ledger.AppendAsync([new LedgerFact.Adopted(SampleContents.Key(1))], Cancellation));
        var foreign = Assert.Throws<ArgumentException>(() => ledger[key]);

        Assert.StartsWith("Claims are asked for, not reported.", mark.Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "1:2026-12 does not belong to the ledger for 2026-11.", foreign.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_in_another_currency_than_the_total_is_never_written()
    {
        await using var ledger = await OpenAsync("a");
        var content = SampleContents.Of(1);
        var euros = content.Lines[0] with { UnitPrice = UnitPrice.Of(1m, Currency.Parse("EUR")) };

        await Assert.ThrowsAsync<CurrencyMismatchException>(
            () => ledger.ClaimAsync([content with { Lines = [euros] }], Cancellation));

        Assert.Empty(await store.ListSegmentsAsync(SampleContents.Period, Cancellation));
    }

    private static async Task<LedgerEntry> ClaimAsync(InvoiceLedger ledger, int quantity)
    {
        var claims = await ledger.ClaimAsync([SampleContents.Of(1, quantity)], Cancellation);
        return Assert.IsType<Claim.Granted>(Assert.Single(claims)).Entry;
    }

    private static int? QuantityOf(LedgerEntry entry) => entry.Content?.Lines[0].Quantity;

    private Task<InvoiceLedger> OpenAsync(string run) => InvoiceLedger.OpenAsync(
        store,
        SampleContents.Period,
        RunId.Parse(run),
        new InvoicingOptions { LeaseSeconds = LeaseSeconds },
        time,
        Cancellation);

    private async Task EndAsync(InvoiceLedger ledger)
    {
        await ledger.DisposeAsync();
        time.Advance(TimeSpan.FromSeconds(LeaseSeconds));
    }
}
