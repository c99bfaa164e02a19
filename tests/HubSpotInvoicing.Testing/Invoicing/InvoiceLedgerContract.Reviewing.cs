using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using Xunit;

namespace HubSpotInvoicing.Testing.Invoicing;

public abstract partial class InvoiceLedgerContract
{
    private static readonly LedgerFact.HeldBack HeldBack = new(SampleContents.Key(1), "j.doe", "is leaving");

    [Fact]
    public async Task An_approval_and_a_hold_survive_a_restart()
    {
        var person = await OpenAsync("person");
        await person.AppendAsync([Approved("j.doe"), Approved("a.chair"), HeldBack], Cancellation);
        var known = person[SampleContents.Key(1)];
        await person.DisposeAsync();

        await using var next = await OpenAsync("next");

        Assert.Equal(known, next[SampleContents.Key(1)]);
        Assert.Equal(["j.doe", "a.chair"], next[SampleContents.Key(1)].Approvals.People);
        Assert.Equal("is leaving", next[SampleContents.Key(1)].HeldBack?.Reason);
    }

    [Fact]
    public async Task An_approval_or_a_hold_that_is_known_is_not_written_again()
    {
        await using var person = await OpenAsync("person");
        await person.AppendAsync([Approved("j.doe"), HeldBack], Cancellation);
        var count = await CountSegmentsAsync();

        await person.AppendAsync([Approved("J.Doe"), HeldBack], Cancellation);

        Assert.Equal(count, await CountSegmentsAsync());
    }

    [Fact]
    public async Task An_approval_reaches_an_invoice_that_another_run_owns()
    {
        await using var person = await OpenAsync("person");
        await using var run = await OpenAsync("a");
        await GrantedAsync(run, 1);

        await person.AppendAsync([Approved("j.doe")], Cancellation);

        Assert.Equal("a", person[SampleContents.Key(1)].Owner?.Value);
        Assert.Equal(["j.doe"], person[SampleContents.Key(1)].Approvals.People);
    }

    [Fact]
    public async Task What_is_complete_keeps_no_approval_in_memory()
    {
        await using var ledger = await OpenAsync("a");
        await ledger.AppendAsync([Approved("j.doe")], Cancellation);
        await GrantedAsync(ledger, 1);

        await ledger.AppendAsync(SampleContents.Marks(1), Cancellation);

        Assert.Equal(Approvals.None, ledger[SampleContents.Key(1)].Approvals);
    }

    [Fact]
    public async Task A_release_lifts_a_hold_at_its_amount_and_a_later_hold_holds_again()
    {
        var (key, amount) = (SampleContents.Key(1), SampleContents.Of(1).Total);
        await using var person = await OpenAsync("person");

        Assert.True((await AfterAsync(person, HeldBack)).HeldBack?.Holds(amount));
        var released = await AfterAsync(person, new LedgerFact.Released(key, amount, "j.doe"));
        Assert.False(released.HeldBack?.Holds(amount));
        Assert.True(released.HeldBack?.Holds(amount + amount));
        Assert.True((await AfterAsync(person, HeldBack)).HeldBack?.Holds(amount));
    }

    [Fact]
    public async Task What_is_claimed_cannot_be_held_any_more()
    {
        await using var person = await OpenAsync("person");
        await using var run = await OpenAsync("a");
        await GrantedAsync(run, 1);

        await Assert.ThrowsAsync<InvalidOperationException>(() => person.AppendAsync([HeldBack], Cancellation));

        Assert.Null(person[SampleContents.Key(1)].HeldBack);
    }

    [Fact]
    public async Task What_a_person_holds_is_not_claimed_by_a_run_that_looked_before()
    {
        await using var run = await OpenAsync("a");
        await using var seen = new LedgerLook(run[SampleContents.Key(1)]);
        await using var person = await OpenAsync("person");
        await person.AppendAsync([HeldBack], Cancellation);

        var claim = Assert.Single(await run.ClaimAsync([SampleContents.Of(1)], seen, Cancellation));

        Assert.Equal("person", Assert.IsType<Claim.Owned>(claim).Owner.Value);
    }

    private static LedgerFact.Approved Approved(string by) =>
        new(SampleContents.Key(1), SamplePlans.ApprovalOf(SampleContents.Of(1), by));

    /// <summary>What the ledger knew when somebody looked.</summary>
    private sealed class LedgerLook(LedgerEntry entry) : ILedgerView
    {
        public LedgerEntry this[InvoiceKey key] => entry;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
