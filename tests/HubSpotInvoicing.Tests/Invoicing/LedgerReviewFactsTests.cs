using System.Text;
using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>What people and mail servers said of an invoice, as the next process reads it.</summary>
public sealed class LedgerReviewFactsTests
{
    private static readonly InvoiceKey Key = SampleContents.Key(1);

    private readonly MemoryLedgerStore store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("board of May")]
    [InlineData("")]
    public async Task An_approval_and_a_hold_read_back_with_and_without_words(string words)
    {
        LedgerFact[] facts =
        [
            new LedgerFact.Approved(Key, SamplePlans.ApprovalOf(SampleContents.Of(1), "j.doe"), words),
            new LedgerFact.HeldBack(Key, "j.doe", words),
        ];

        await AppendAsync(facts);

        Assert.Equal(facts, await ReadAsync());
    }

    [Theory]
    [InlineData("j.doe", "has left")]
    [InlineData("a.chair", "is leaving")]
    public async Task A_hold_by_another_person_or_for_another_reason_is_kept_as_well(string by, string reason)
    {
        LedgerFact[] facts =
            [new LedgerFact.HeldBack(Key, "j.doe", "is leaving"), new LedgerFact.HeldBack(Key, by, reason)];

        await AppendAsync(facts[0]);
        await AppendAsync(facts[1]);

        Assert.Equal(facts, await ReadAsync());
    }

    [Fact]
    public async Task News_of_a_mail_are_kept_in_lasting_words()
    {
        await using (var ledger = await OpenAsync())
        {
            await ledger.ClaimAsync([SampleContents.Of(1)], Cancellation);
            await ledger.AppendAsync(SampleContents.Marks(1), Cancellation);
            await ledger.AppendAsync(
                [.. Enum.GetValues<MailNews>().Select(news => new LedgerFact.DeliveryNews(Key, 1, news))], Cancellation);
        }

        var last = (await store.ListSegmentsAsync(SampleContents.Period, Cancellation)).Max();
        var bytes = await store.ReadAsync(SampleContents.Period, last, Cancellation);
        var text = Encoding.UTF8.GetString(bytes.GetValueOrDefault().Span);

        string[] words = ["delayed", "delivered", "opened", "dropped", "bounced", "complained"];
        Assert.All(words, word => Assert.Contains($"\"{word}\"", text, StringComparison.Ordinal));
    }

    private async Task AppendAsync(params IReadOnlyList<LedgerFact> facts)
    {
        await using var ledger = await OpenAsync();
        await ledger.AppendAsync(facts, Cancellation);
    }

    private async Task<IEnumerable<LedgerFact>> ReadAsync() =>
        (await LedgerReader.ReadHistoryAsync(store, Key, Cancellation)).Select(record => record.Fact);

    private Task<InvoiceLedger> OpenAsync() => InvoiceLedger.OpenAsync(
        store, SampleContents.Period, RunId.Parse("a"), new InvoicingOptions(), new FakeTime(), Cancellation);
}
