using HubSpotInvoicing.Invoicing;
using Xunit;

namespace HubSpotInvoicing.Testing.Invoicing;

public abstract partial class InvoiceLedgerContract
{
    [Fact]
    public async Task Every_fact_survives_a_restart()
    {
        var dead = await OpenAsync("a");
        await GrantedAsync(dead, 1);
        var marks = SampleContents.Marks(1);
        for (var done = 0; done < marks.Count; done++)
        {
            await dead.AppendAsync([marks[done]], Cancellation);
            var known = dead[SampleContents.Key(1)];
            await dead.DisposeAsync();

            dead = await OpenAsync("a");

            Assert.Equal(known with { Content = null }, dead[SampleContents.Key(1)] with { Content = null });
        }

        Assert.True(dead[SampleContents.Key(1)].IsComplete);
        await dead.DisposeAsync();
    }

    [Fact]
    public async Task What_was_refused_or_skipped_or_released_survives_a_restart()
    {
        var dead = await OpenAsync("a");
        await OpenInvoiceAsync(dead);
        var (key, other) = (SampleContents.Key(1), SampleContents.Key(2));
        await GrantedAsync(dead, 2);
        await dead.AppendAsync(
            [.. SampleContents.Marks(2).Take(2), new LedgerFact.DeliverySkipped(other)], Cancellation);
        await dead.AppendAsync(
            [
                new LedgerFact.DeliveryStarted(key, "HubSpot"),
                new LedgerFact.DeliveryRefused(key, "BAD_ADDRESS"),
                new LedgerFact.DuesRefused(key, "read-only property"),
                Released(1),
            ],
            Cancellation);
        await dead.DisposeAsync();

        await using var next = await OpenAsync("a");

        Assert.Equal(dead[key] with { Content = null }, next[key] with { Content = null });
        Assert.Equal(dead[other] with { Content = null }, next[other] with { Content = null });
        Assert.Equal(("read-only property", "j.doe"), (next[key].DuesCause, next[key].ReleasedBy));
    }

    [Fact]
    public async Task A_restart_reads_the_content_exactly_as_it_was_claimed()
    {
        var dead = await OpenAsync("a");
        var content = SampleContents.Of(1);
        await GrantedAsync(dead, 1);
        await EndAsync(dead);

        await using var next = await OpenAsync("b");
        var read = next[SampleContents.Key(1)].Content;

        Assert.NotNull(read);
        Assert.Equal(content.Lines, read.Lines);
        Assert.Equal(content with { Lines = [] }, read with { Lines = [] });
        Assert.Equal(content.Type.Name, read.Type.Name);
    }

    [Fact]
    public async Task Each_mark_moves_the_entry()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);
        var marks = SampleContents.Marks(1);

        Assert.Equal(LedgerStep.Drafted, (await AfterAsync(ledger, marks[0])).Step);
        Assert.Equal("INV-1", (await AfterAsync(ledger, marks[1])).Number);
        Assert.Equal(new DeliveryState.Started("HubSpot"), (await AfterAsync(ledger, marks[2])).Delivery);
        Assert.Equal(new DeliveryState.Accepted("HubSpot", "status-1"), (await AfterAsync(ledger, marks[3])).Delivery);
        Assert.Equal(new DeliveryState.Sent("SENT"), (await AfterAsync(ledger, marks[4])).Delivery);
        Assert.False(ledger[SampleContents.Key(1)].IsComplete);
        Assert.True((await AfterAsync(ledger, marks[5])).IsComplete);
    }

    [Fact]
    public async Task Refused_dues_keep_their_cause_until_they_are_written()
    {
        await using var ledger = await OpenAsync("a");
        await OpenInvoiceAsync(ledger);
        var key = SampleContents.Key(1);

        var refused = await AfterAsync(ledger, new LedgerFact.DuesRefused(key, "read-only property"));
        Assert.Equal((DuesState.Refused, "read-only property"), (refused.Dues, refused.DuesCause));

        var written = await AfterAsync(ledger, new LedgerFact.DuesWritten(key));
        Assert.Equal((DuesState.Written, null), (written.Dues, written.DuesCause));

        var late = await AfterAsync(ledger, new LedgerFact.DuesRefused(key, "too late"));
        Assert.Equal(DuesState.Written, late.Dues);
    }

    [Fact]
    public async Task A_skipped_delivery_is_settled()
    {
        await using var ledger = await OpenAsync("a");
        await OpenInvoiceAsync(ledger);

        var entry = await AfterAsync(ledger, new LedgerFact.DeliverySkipped(SampleContents.Key(1)));

        Assert.True(entry.Delivery.IsSettled);
    }

    [Fact]
    public async Task A_refused_mail_is_settled_until_somebody_asks_for_a_resend()
    {
        await using var ledger = await OpenAsync("a");
        await OpenInvoiceAsync(ledger);
        var key = SampleContents.Key(1);
        await ledger.AppendAsync(
            [new LedgerFact.DeliveryStarted(key, "HubSpot"), new LedgerFact.DeliveryRefused(key, "BAD_ADDRESS")],
            Cancellation);
        Assert.Equal(new DeliveryState.Refused("BAD_ADDRESS"), ledger[key].Delivery);

        var resent = await AfterAsync(ledger, new LedgerFact.DeliveryStarted(key, "HubSpot"));

        Assert.Equal(new DeliveryState.Started("HubSpot"), resent.Delivery);
    }

    [Fact]
    public async Task A_sent_mail_stays_sent()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);
        await ledger.AppendAsync(SampleContents.Marks(1), Cancellation);

        var entry = await AfterAsync(ledger, new LedgerFact.DeliveryStarted(SampleContents.Key(1), "HubSpot"));

        Assert.Equal(new DeliveryState.Sent("SENT"), entry.Delivery);
    }

    [Fact]
    public async Task Repeated_marks_change_nothing_and_write_nothing()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);
        await ledger.AppendAsync(SampleContents.Marks(1), Cancellation);
        var (known, count) = (ledger[SampleContents.Key(1)], await CountSegmentsAsync());

        await ledger.AppendAsync(SampleContents.Marks(1), Cancellation);

        Assert.Equal(known, ledger[SampleContents.Key(1)]);
        Assert.Equal(count, await CountSegmentsAsync());
    }

    [Fact]
    public async Task A_complete_invoice_keeps_its_total_but_not_its_content_in_memory()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);

        await ledger.AppendAsync(SampleContents.Marks(1), Cancellation);

        Assert.Null(ledger[SampleContents.Key(1)].Content);
        Assert.Equal(SampleContents.Of(1).Total, ledger[SampleContents.Key(1)].Total);
    }

    [Fact]
    public async Task A_release_needs_no_claim_and_survives_one()
    {
        var amount = SampleContents.Of(1).Total;
        await using var person = await OpenAsync("person");
        await using var run = await OpenAsync("a");
        await person.AppendAsync([new LedgerFact.Released(SampleContents.Key(1), amount, "j.doe")], Cancellation);

        var entry = await GrantedAsync(run, 1);

        Assert.Equal(amount, entry.ReleasedAt);
        Assert.Equal("j.doe", entry.ReleasedBy);
    }

    [Fact]
    public async Task A_release_reaches_an_invoice_that_another_run_owns()
    {
        await using var person = await OpenAsync("person");
        await using var run = await OpenAsync("a");
        await GrantedAsync(run, 1);

        await person.AppendAsync(
            [new LedgerFact.Released(SampleContents.Key(1), SampleContents.Of(1).Total, "j.doe")], Cancellation);

        Assert.Equal("a", person[SampleContents.Key(1)].Owner?.Value);
    }

    [Fact]
    public async Task A_fact_that_cannot_have_happened_is_a_bug_and_is_not_written()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);
        var key = SampleContents.Key(1);
        LedgerFact[] impossible =
        [
            new LedgerFact.Drafted(SampleContents.Key(2), InvoiceId.Of(1)),
            new LedgerFact.DuesWritten(key),
            new LedgerFact.DeliveryStarted(key, "HubSpot"),
        ];

        foreach (var fact in impossible)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => ledger.AppendAsync([fact], Cancellation));
        }

        await OpenInvoiceAsync(ledger);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => ledger.AppendAsync([new LedgerFact.Delivered(key, "SENT")], Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => ledger.AppendAsync([new LedgerFact.Opened(key, InvoiceId.Of(4), "INV-4")], Cancellation));
        Assert.Equal(3, await CountSegmentsAsync());
    }

    [Fact]
    public async Task A_claim_is_not_reported_but_asked_for()
    {
        await using var ledger = await OpenAsync("a");

        await Assert.ThrowsAsync<ArgumentException>(
            () => ledger.AppendAsync([new LedgerFact.Claimed(SampleContents.Of(1))], Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(
            () => ledger.AppendAsync([new LedgerFact.Adopted(SampleContents.Key(1))], Cancellation));
    }

    private static LedgerFact.Released Released(long company) =>
        new(SampleContents.Key(company), SampleContents.Of(company).Total, "j.doe");

    private static async Task<LedgerEntry> AfterAsync(InvoiceLedger ledger, LedgerFact fact)
    {
        await ledger.AppendAsync([fact], Cancellation);
        return ledger[fact.Key];
    }

    private static async Task OpenInvoiceAsync(InvoiceLedger ledger)
    {
        await ClaimAsync(ledger, SampleContents.Of(1));
        await ledger.AppendAsync([.. SampleContents.Marks(1).Take(2)], Cancellation);
    }
}
