using System.Text;
using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>What becomes of an entry that is taken back or mailed once more, as the next process reads it.</summary>
public sealed class LedgerUndoTests
{
    private static readonly InvoiceKey Key = SampleContents.Key(1);
    private static readonly IReadOnlyList<LedgerFact> Marks = SampleContents.Marks(1);
    private static readonly LedgerFact Asked =
        new LedgerFact.UndoAsked(Key, RunId.Parse("a"), InvoiceId.Of(5_000_001), "j.doe", "wrong book");

    private static readonly LedgerFact Undone = new LedgerFact.Undone(Key);
    private static readonly LedgerFact Resent = new LedgerFact.DeliveryResent(SampleContents.Of(1), 2, "j.doe", "");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wish_to_take_it_back_is_kept_and_completes_nothing_any_more()
    {
        var entry = await AfterAsync([.. Marks, Asked]);

        Assert.Equal(new UndoRequest(RunId.Parse("a"), InvoiceId.Of(5_000_001), "j.doe"), entry.Undo);
        Assert.False(entry.IsComplete);
        Assert.Equal(LedgerStep.Opened, entry.Step);
    }

    [Fact]
    public async Task A_wish_without_an_id_remembers_the_one_that_is_known()
    {
        var entry = await AfterAsync([Marks[0], new LedgerFact.UndoAsked(Key, RunId.Parse("a"), null, "", "")]);

        Assert.Equal(InvoiceId.Of(5_000_001), entry.Undo?.Invoice);
    }

    [Fact]
    public async Task What_is_taken_back_is_free_with_new_line_keys_and_a_new_send_id()
    {
        var entry = await AfterAsync([.. Marks, Asked, Undone]);

        Assert.Equal(
            (LedgerStep.Unclaimed, 1, 2, DeliveryState.NotStarted),
            (entry.Step, entry.TakenBack, entry.Mailing, entry.Delivery));
        Assert.Equal((null, null, null, null), (entry.Undo, entry.Invoice, entry.Total, entry.EmailStatus));
        Assert.Equal((DuesState.NotWritten, null), (entry.Dues, entry.ReleasedAt));
    }

    [Fact]
    public async Task What_is_claimed_anew_writes_lines_of_its_own_whatever_the_claimant_knew()
    {
        var store = new MemoryLedgerStore();
        await using var ledger = await ClaimedAsync(store);
        await ledger.AppendAsync([Marks[0], Asked, Undone], Cancellation);

        var claim = Assert.Single(await ledger.ClaimAsync([SampleContents.Of(1)], Cancellation));

        var content = Assert.IsType<Claim.Granted>(claim).Entry.Content;
        Assert.Equal("1:2026-11/2:1", content?.LineKey(1));
        Assert.Equal("1:2026-11/2:1", (await ReadAsync(store)).Content?.LineKey(1));
    }

    [Fact]
    public async Task Nothing_of_it_goes_on_while_it_is_taken_back()
    {
        await AssertImpossibleAsync("while it is taken back", [Marks[0], Asked], Marks[1]);
        await AssertImpossibleAsync("while it is taken back", [Marks[0], Asked], Marks[0]);
        await AssertImpossibleAsync("while it is taken back", [Marks[0], Marks[1], Asked], Marks[2]);
        await AssertImpossibleAsync("while it is taken back", [.. Marks, Asked], Resent);
    }

    [Fact]
    public async Task Nothing_is_taken_back_that_nobody_asked_for()
    {
        await AssertImpossibleAsync("and nobody asked for that", [Marks[0]], Undone);
        await AssertImpossibleAsync("before it was claimed", [Asked, Undone], Asked);
    }

    [Fact]
    public async Task Nobody_claims_it_while_it_is_taken_back()
    {
        await using var ledger = await ClaimedAsync(new MemoryLedgerStore());
        await ledger.AppendAsync([Marks[0], Asked], Cancellation);

        var claim = Assert.Single(await ledger.ClaimAsync([SampleContents.Of(1)], Cancellation));

        Assert.IsType<Claim.Owned>(claim);
    }

    [Fact]
    public async Task One_more_mail_begins_a_delivery_of_its_own()
    {
        var entry = await AfterAsync([.. Marks, Resent]);

        Assert.Equal((2, DeliveryState.NotStarted, true), (entry.Mailing, entry.Delivery, entry.IsResent));
        Assert.Equal(SampleContents.Of(1).Total, entry.Content?.Total);
        Assert.True(entry.WasReported);
        Assert.False(entry.IsComplete);
    }

    [Fact]
    public async Task A_resend_that_is_known_already_changes_nothing()
    {
        var entry = await AfterAsync([.. Marks, Resent, Marks[2], Marks[4], Resent]);

        Assert.Equal((2, new DeliveryState.Sent("SENT")), (entry.Mailing, entry.Delivery));
        Assert.True(entry.IsComplete);
    }

    [Fact]
    public async Task News_are_those_of_the_last_mail_and_nobody_needs_to_own_it()
    {
        Assert.Equal("BOUNCED", (await AfterAsync([.. Marks, News(1, MailNews.Bounced)])).EmailStatus);
        Assert.Equal("SENT", (await AfterAsync([.. Marks, News(2, MailNews.Bounced)])).EmailStatus);
        Assert.Null((await AfterAsync([.. Marks, News(1, MailNews.Bounced), Resent])).EmailStatus);
    }

    [Fact]
    public async Task News_of_an_invoice_that_is_not_open_are_not_written()
    {
        var store = new MemoryLedgerStore();
        await using var ledger = await ClaimedAsync(store);

        await ledger.AppendAsync([News(1, MailNews.Opened)], Cancellation);

        Assert.Single(await store.ListSegmentsAsync(SampleContents.Period, Cancellation));
    }

    [Fact]
    public async Task Only_segments_with_these_facts_have_version_5()
    {
        var store = new MemoryLedgerStore();
        await using var ledger = await ClaimedAsync(store);
        foreach (var fact in Marks.Concat([News(1, MailNews.Opened), Resent, Asked, Undone]))
        {
            await ledger.AppendAsync([fact], Cancellation);
        }

        var versions = new List<char>();
        foreach (var number in (await store.ListSegmentsAsync(SampleContents.Period, Cancellation)).Order())
        {
            var bytes = await store.ReadAsync(SampleContents.Period, number, Cancellation)
                ?? throw new InvalidOperationException("The segment is gone.");
            versions.Add(Encoding.UTF8.GetString(bytes.Span)[11]);
        }

        Assert.Equal("11111115555", string.Concat(versions));
    }

    [Fact]
    public async Task Every_fact_reads_back_as_it_was_written()
    {
        LedgerFact[] later =
        [
            .. Enum.GetValues<MailNews>().Select(news => News(1, news)),
            Resent,
            new LedgerFact.UndoAsked(Key, RunId.Parse("r-1"), null, "", "a \"reason\""),
            Undone,
        ];
        var store = new MemoryLedgerStore();
        await using (var ledger = await ClaimedAsync(store))
        {
            await ledger.AppendAsync([.. Marks, .. later], Cancellation);
        }

        var read = (await LedgerReader.ReadHistoryAsync(store, Key, Cancellation))
            .Select(record => record.Fact)
            .ToList();

        Assert.Equal(later.Select(FactWords.For), read.TakeLast(later.Length).Select(FactWords.For));
        Assert.Equal(later.OfType<LedgerFact.DeliveryNews>(), read.OfType<LedgerFact.DeliveryNews>());
        Assert.Contains(later[^2], read);
    }

    private static LedgerFact.DeliveryNews News(int mailing, MailNews news) => new(Key, mailing, news);

    private static async Task<LedgerEntry> AfterAsync(IReadOnlyList<LedgerFact> facts)
    {
        var store = new MemoryLedgerStore();
        await using (var ledger = await ClaimedAsync(store))
        {
            await ledger.AppendAsync(facts, Cancellation);
        }

        return await ReadAsync(store);
    }

    private static async Task<LedgerEntry> ReadAsync(MemoryLedgerStore store) =>
        (await LedgerReader.ReadEntriesAsync(store, SampleContents.Period, Cancellation))[Key];

    private static async Task AssertImpossibleAsync(string problem, IReadOnlyList<LedgerFact> facts, LedgerFact last)
    {
        await using var ledger = await ClaimedAsync(new MemoryLedgerStore());
        await ledger.AppendAsync(facts, Cancellation);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ledger.AppendAsync([last], Cancellation));

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
