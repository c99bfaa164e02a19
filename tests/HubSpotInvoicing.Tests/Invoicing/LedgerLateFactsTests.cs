using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Marks that come late, twice or out of order: what they change, and which of them cannot have happened.
/// </summary>
public sealed class LedgerLateFactsTests
{
    private static readonly InvoiceKey Key = SampleContents.Key(1);
    private static readonly InvoiceId Invoice = InvoiceId.Of(5_000_001);
    private static readonly LedgerFact Opened = new LedgerFact.Opened(Key, Invoice, "INV-1");
    private static readonly LedgerFact Started = new LedgerFact.DeliveryStarted(Key, "HubSpot");
    private static readonly LedgerFact Accepted = new LedgerFact.DeliveryAccepted(Key, "status-1");
    private static readonly LedgerFact Refused = new LedgerFact.DeliveryRefused(Key, "BAD_ADDRESS");
    private static readonly LedgerFact NotSent = new LedgerFact.DeliveryNotSent(Key);
    private static readonly LedgerFact Skipped = new LedgerFact.DeliverySkipped(Key);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_late_acceptance_does_not_bring_a_refused_mail_back() =>
        Assert.Equal(new DeliveryState.Refused("BAD_ADDRESS"), await DeliveryAfterAsync(Started, Refused, Accepted));

    [Fact]
    public async Task A_second_acceptance_keeps_the_channel_and_takes_the_newer_status_id() =>
        Assert.Equal(
            new DeliveryState.Accepted("HubSpot", "status-2"),
            await DeliveryAfterAsync(Started, Accepted, new LedgerFact.DeliveryAccepted(Key, "status-2")));

    [Fact]
    public async Task A_mail_that_did_not_leave_counts_as_never_begun_and_can_be_started_anew()
    {
        Assert.Equal(DeliveryState.NotStarted, await DeliveryAfterAsync(Started, NotSent));
        Assert.Equal(DeliveryState.NotStarted, await DeliveryAfterAsync(Started, NotSent, NotSent));
        Assert.Equal(new DeliveryState.Started("HubSpot"), await DeliveryAfterAsync(Started, NotSent, Started));
    }

    [Fact]
    public async Task What_was_taken_in_or_refused_did_leave_whatever_comes_late()
    {
        Assert.Equal(
            new DeliveryState.Accepted("HubSpot", "status-1"), await DeliveryAfterAsync(Started, Accepted, NotSent));
        Assert.Equal(new DeliveryState.Refused("BAD_ADDRESS"), await DeliveryAfterAsync(Started, Refused, NotSent));
    }

    [Fact]
    public async Task A_repeated_start_does_not_forget_the_status_id() =>
        Assert.Equal(
            new DeliveryState.Accepted("HubSpot", "status-1"), await DeliveryAfterAsync(Started, Accepted, Started));

    [Fact]
    public async Task A_start_over_another_channel_begins_anew() =>
        Assert.Equal(
            new DeliveryState.Started("File"),
            await DeliveryAfterAsync(Started, Accepted, new LedgerFact.DeliveryStarted(Key, "File")));

    [Fact]
    public async Task A_refusal_is_taken_before_and_after_the_acceptance()
    {
        Assert.Equal(new DeliveryState.Refused("BAD_ADDRESS"), await DeliveryAfterAsync(Started, Refused));
        Assert.Equal(new DeliveryState.Refused("BAD_ADDRESS"), await DeliveryAfterAsync(Started, Accepted, Refused));
    }

    [Fact]
    public async Task A_delivery_can_be_left_to_others_until_it_is_settled()
    {
        Assert.Equal(new DeliveryState.Skipped(), await DeliveryAfterAsync(Skipped));
        Assert.Equal(new DeliveryState.Skipped(), await DeliveryAfterAsync(Started, Skipped));
        Assert.Equal(new DeliveryState.Refused("BAD_ADDRESS"), await DeliveryAfterAsync(Started, Refused, Skipped));
    }

    [Fact]
    public async Task A_delivery_that_was_left_to_others_can_be_started_by_a_resend() =>
        Assert.Equal(new DeliveryState.Started("HubSpot"), await DeliveryAfterAsync(Skipped, Started));

    [Fact]
    public async Task A_delivery_that_was_left_to_others_was_neither_accepted_nor_refused()
    {
        await AssertImpossibleAsync("before its delivery was started", Opened, Skipped, Accepted);
        await AssertImpossibleAsync("before its delivery was started", Opened, Skipped, Refused);
        await AssertImpossibleAsync("it says 'deliveryAccepted' of 1:2026-11 before its delivery", Opened, Accepted);
    }

    [Fact]
    public async Task A_draft_mark_after_the_opening_changes_nothing()
    {
        var entry = await AfterAsync(Opened, new LedgerFact.Drafted(Key, Invoice));

        Assert.Equal((LedgerStep.Opened, Invoice, "INV-1"), (entry.Step, entry.Invoice, entry.Number));
    }

    [Fact]
    public async Task A_second_invoice_is_never_drafted_or_opened_under_the_same_key()
    {
        var other = InvoiceId.Of(5_000_002);

        await AssertImpossibleAsync("after another invoice was opened", Opened, new LedgerFact.Drafted(Key, other));
        await AssertImpossibleAsync(
            "after another invoice was opened", Opened, new LedgerFact.Opened(Key, other, "INV-2"));
    }

    [Fact]
    public async Task A_draft_may_be_replaced_until_one_is_opened()
    {
        var other = InvoiceId.Of(5_000_002);

        var entry = await AfterAsync(
            new LedgerFact.Drafted(Key, Invoice),
            new LedgerFact.Drafted(Key, other),
            new LedgerFact.Opened(Key, other, "INV-2"));

        Assert.Equal((LedgerStep.Opened, other, "INV-2"), (entry.Step, entry.Invoice, entry.Number));
    }

    [Fact]
    public async Task Nothing_is_mailed_or_written_back_before_the_invoice_is_open()
    {
        await AssertImpossibleAsync("before it was opened", new LedgerFact.DuesWritten(Key));
        await AssertImpossibleAsync("before it was opened", new LedgerFact.Drafted(Key, Invoice), Started);
    }

    [Fact]
    public async Task The_last_release_counts()
    {
        var usd = Currency.Parse("USD");
        var entry = await AfterAsync(
            new LedgerFact.Released(Key, Money.Exactly(10m, usd), "first"),
            new LedgerFact.Released(Key, Money.Exactly(20m, usd), "second"));

        Assert.Equal((Money.Exactly(20m, usd), "second"), (entry.ReleasedAt, entry.ReleasedBy));
    }

    private static async Task<DeliveryState> DeliveryAfterAsync(params LedgerFact[] facts) =>
        (await AfterAsync([Opened, .. facts])).Delivery;

    /// <summary>What the next process reads after a claim and these facts, each in its own segment.</summary>
    private static async Task<LedgerEntry> AfterAsync(params LedgerFact[] facts)
    {
        var store = new MemoryLedgerStore();
        await using (var ledger = await ClaimedAsync(store))
        {
            foreach (var fact in facts)
            {
                await ledger.AppendAsync([fact], Cancellation);
            }
        }

        return (await LedgerReader.ReadEntriesAsync(store, SampleContents.Period, Cancellation))[Key];
    }

    /// <summary>The last fact is refused as something that cannot have happened.</summary>
    private static async Task AssertImpossibleAsync(string problem, params LedgerFact[] facts)
    {
        await using var ledger = await ClaimedAsync(new MemoryLedgerStore());
        await ledger.AppendAsync([.. facts.SkipLast(1)], Cancellation);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ledger.AppendAsync([facts[^1]], Cancellation));

        Assert.StartsWith("The ledger refuses a fact: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
    }

    private static async Task<InvoiceLedger> ClaimedAsync(MemoryLedgerStore store)
    {
        var ledger = await InvoiceLedger.OpenAsync(
            store, SampleContents.Period, RunId.Parse("a"), new InvoicingOptions(), new FakeTime(), Cancellation);
        await ledger.ClaimAsync([SampleContents.Of(1)], Cancellation);
        return ledger;
    }
}
