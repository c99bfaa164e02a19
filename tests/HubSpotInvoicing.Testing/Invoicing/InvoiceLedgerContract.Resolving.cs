using HubSpotInvoicing.Invoicing;
using Xunit;

namespace HubSpotInvoicing.Testing.Invoicing;

public abstract partial class InvoiceLedgerContract
{
    private static readonly LedgerFact.Resolved Freed =
        new(SampleContents.Key(1), Resolution.NotInvoiced, "HubSpot shows none", "j.doe");

    private static readonly LedgerFact.Resolved Settled =
        new(SampleContents.Key(1), Resolution.Invoiced, "made by hand", "j.doe", InvoiceId.Of(77));

    [Fact]
    public async Task A_word_that_there_is_no_invoice_frees_the_key_at_once()
    {
        await EndAsync(await DiedAfterAsync(1));
        await ResolveAsync(Freed);

        await using var next = await OpenAsync("b");
        var granted = await GrantedAsync(next, 1);

        Assert.Equal((LedgerStep.Claimed, null, null), (granted.Step, granted.Invoice, granted.Resolution));
        Assert.Equal(SampleContents.Of(1).Total, granted.Total);
    }

    [Fact]
    public async Task A_word_that_there_is_no_invoice_does_not_forget_a_mail_that_left()
    {
        await EndAsync(await DiedAfterAsync(5));

        var entry = await ResolveAsync(Freed);

        Assert.Equal((LedgerStep.Unclaimed, new DeliveryState.Sent("SENT")), (entry.Step, entry.Delivery));
        Assert.False(entry.IsComplete);
    }

    [Fact]
    public async Task A_word_that_it_is_invoiced_needs_no_claim_and_completes_it()
    {
        var entry = await ResolveAsync(Settled);

        Assert.True(entry.IsComplete);
        Assert.Equal((InvoiceId.Of(77), "j.doe"), (entry.Invoice, entry.ResolvedBy));
    }

    [Fact]
    public async Task A_word_that_it_is_invoiced_keeps_what_is_known_and_believes_the_person_where_both_speak()
    {
        await EndAsync(await DiedAfterAsync(2));

        var known = await ResolveAsync(Settled with { Invoice = null });
        var named = await ResolveAsync(Settled);

        Assert.Equal((LedgerStep.Opened, InvoiceId.Of(5_000_001), "INV-1"), (known.Step, known.Invoice, known.Number));
        Assert.Equal((LedgerStep.Opened, InvoiceId.Of(77), "INV-1"), (named.Step, named.Invoice, named.Number));
    }

    [Fact]
    public async Task A_word_that_there_is_no_invoice_forgets_the_one_that_was_known()
    {
        await EndAsync(await DiedAfterAsync(2));

        var entry = await ResolveAsync(Freed);

        Assert.Equal((LedgerStep.Unclaimed, null, null), (entry.Step, entry.Invoice, entry.Number));
    }

    [Fact]
    public async Task What_is_invoiced_by_a_persons_word_is_not_claimed_by_a_run_that_looked_before()
    {
        await using var run = await OpenAsync("a");
        await ResolveAsync(Settled);

        var claim = await ClaimAsync(run, SampleContents.Of(1));

        Assert.Equal("person", Assert.IsType<Claim.Owned>(claim).Owner.Value);
    }

    [Fact]
    public async Task What_was_freed_is_not_carried_on_by_a_run_that_looked_before()
    {
        await EndAsync(await DiedAfterAsync(1));
        await using var run = await OpenAsync("b");
        await ResolveAsync(Freed);

        var claim = await AdoptAsync(run, 1);

        Assert.IsType<Claim.Owned>(claim);
    }

    [Fact]
    public async Task A_run_that_stalled_past_its_lease_is_fenced_when_a_person_closed_its_invoice()
    {
        await using var stalled = await DiedAfterAsync(1);
        Time.Advance(Lease);
        await ResolveAsync(Freed);

        await AssertFencedAsync(stalled.AppendAsync([SampleContents.Marks(1)[1]], Cancellation));
        await AssertFencedAsync(stalled.GuardAsync(Cancellation));
    }

    [Fact]
    public async Task An_invoice_of_a_living_run_is_not_closed_by_a_person()
    {
        await using var alive = await DiedAfterAsync(1);
        await using var person = await OpenAsync("person");

        Assert.IsType<Claim.Owned>(await AdoptAsync(person, 1));
        await AssertFencedAsync(person.AppendAsync([Freed], Cancellation));
    }

    [Fact]
    public async Task A_persons_word_survives_a_restart_letter_by_letter()
    {
        await ResolveAsync(Settled);
        await ResolveAsync(Freed);

        var history = await LedgerReader.ReadHistoryAsync(OpenStore(), SampleContents.Key(1), Cancellation);

        Assert.Equal([Settled, Freed], history.Select(r => r.Fact).OfType<LedgerFact.Resolved>());
    }

    /// <summary>A run that claimed the invoice and made the first marks.</summary>
    private async Task<InvoiceLedger> DiedAfterAsync(int marks)
    {
        var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);
        await ledger.AppendAsync([.. SampleContents.Marks(1).Take(marks)], Cancellation);
        return ledger;
    }

    private async Task<LedgerEntry> ResolveAsync(LedgerFact.Resolved word)
    {
        await using var person = await OpenAsync("person");
        if (person[word.Key].Owner is not null)
        {
            await AdoptAsync(person, word.Key.Company.Value);
        }

        await person.AppendAsync([word], Cancellation);
        return person[word.Key];
    }
}
