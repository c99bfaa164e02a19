using System.Text;
using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>What is left of a finished invoice, in memory and on the store.</summary>
public sealed class LedgerFinishedTests : IAsyncLifetime
{
    /// <summary>As many different endings as are kept for sharing.</summary>
    private const int EndingsMax = 64;

    private readonly MemoryLedgerStore store = new();
    private InvoiceLedger? ledger;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private InvoiceLedger Ledger => ledger ?? throw new InvalidOperationException("The ledger is not open yet.");

    public async ValueTask InitializeAsync() => ledger = await InvoiceLedger.OpenAsync(
        store, SampleContents.Period, RunId.Parse("a"), new InvoicingOptions(), new FakeTime(), Cancellation);

    public async ValueTask DisposeAsync() => await Ledger.DisposeAsync();

    [Fact]
    public async Task Finished_invoices_share_their_currency_and_their_ending()
    {
        var (one, other) = (await FinishAsync(1, "SENT"), await FinishAsync(2, "SENT"));

        Assert.Same(one.Delivery, other.Delivery);
        Assert.Same(one.Total?.Currency, other.Total?.Currency);
        Assert.Equal(SampleContents.Of(2).Total, other.Total);
    }

    [Fact]
    public async Task A_finished_invoice_is_told_as_it_was_except_for_its_content()
    {
        var finished = await FinishAsync(1, "SENT");

        var expected = new LedgerEntry(SampleContents.Key(1))
        {
            Owner = RunId.Parse("a"),
            Total = SampleContents.Of(1).Total,
            Invoice = SampleContents.Marks(1).OfType<LedgerFact.Opened>().Single().Invoice,
            Number = SampleContents.Marks(1).OfType<LedgerFact.Opened>().Single().Number,
            Step = LedgerStep.Opened,
            Delivery = new DeliveryState.Sent("SENT"),
            Dues = DuesState.Written,
        };
        Assert.Equal(expected, finished);
        Assert.Equal([expected], Ledger.Entries);
    }

    [Fact]
    public async Task What_happens_to_a_finished_invoice_afterwards_is_told_too()
    {
        var finished = await FinishAsync(1, "SENT");

        await Ledger.AppendAsync(
            [new LedgerFact.Released(finished.Key, SampleContents.Of(1).Total, "treasurer")], Cancellation);

        var expected = finished with { ReleasedAt = SampleContents.Of(1).Total, ReleasedBy = "treasurer" };
        Assert.Equal(expected, Ledger[finished.Key]);
        Assert.Equal([expected], Ledger.Entries);
    }

    [Fact]
    public async Task Finished_and_unfinished_invoices_are_listed_once()
    {
        await FinishAsync(1, "SENT");
        await Ledger.ClaimAsync([SampleContents.Of(2)], Cancellation);

        Assert.Equal([SampleContents.Key(1), SampleContents.Key(2)], Ledger.Entries.Select(entry => entry.Key));
    }

    [Fact]
    public async Task Only_so_many_endings_are_kept_for_sharing()
    {
        LedgerEntry[] first = [.. await FinishAllAsync(1, EndingsMax + 1)];
        LedgerEntry[] second = [.. await FinishAllAsync(1001, EndingsMax + 1)];

        Assert.Same(first[EndingsMax - 1].Delivery, second[EndingsMax - 1].Delivery);
        Assert.NotSame(first[EndingsMax].Delivery, second[EndingsMax].Delivery);
        Assert.Equal(first[EndingsMax].Delivery, second[EndingsMax].Delivery);
    }

    [Fact]
    public async Task A_refused_mail_keeps_its_content_for_a_resend()
    {
        var refused = await FinishAsync(1, new LedgerFact.DeliveryRefused(SampleContents.Key(1), "BAD_ADDRESS"));

        Assert.True(refused.IsComplete);
        Assert.Equal(SampleContents.Of(1).Lines, refused.Content?.Lines);
    }

    [Fact]
    public async Task An_invoice_whose_dues_were_refused_keeps_its_content()
    {
        var key = SampleContents.Key(1);
        await Ledger.ClaimAsync([SampleContents.Of(1)], Cancellation);
        await Ledger.AppendAsync(
            [.. SampleContents.Marks(1).SkipLast(1), new LedgerFact.DuesRefused(key, "read-only")], Cancellation);

        Assert.NotNull(Ledger[key].Content);
    }

    [Fact]
    public async Task A_segment_can_be_read_by_a_person_as_it_lies_on_the_store()
    {
        await FinishAsync(1, "SENT");

        var bytes = await store.ReadAsync(SampleContents.Period, 1, Cancellation) ?? throw new InvalidDataException();
        var text = Encoding.UTF8.GetString(bytes.Span);
        Assert.Contains("Distribuidor ñandú & \\\"co\\\" – 5 territories", text, StringComparison.Ordinal);
    }

    private Task<LedgerEntry> FinishAsync(long company, string result) =>
        FinishAsync(company, new LedgerFact.Delivered(SampleContents.Key(company), result));

    private async Task<LedgerEntry> FinishAsync(long company, LedgerFact ending)
    {
        var marks = SampleContents.Marks(company);
        await Ledger.ClaimAsync([SampleContents.Of(company)], Cancellation);
        await Ledger.AppendAsync([.. marks.Take(4), ending, marks[5]], Cancellation);
        return Ledger[ending.Key];
    }

    private async Task<IEnumerable<LedgerEntry>> FinishAllAsync(int firstCompany, int companies)
    {
        var entries = new List<LedgerEntry>();
        for (var index = 0; index < companies; index++)
        {
            entries.Add(await FinishAsync(firstCompany + index, $"result {index}"));
        }

        return entries;
    }
}
