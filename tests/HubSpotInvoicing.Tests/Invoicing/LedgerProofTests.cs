using System.Security.Cryptography;
using System.Text;
using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

public sealed class LedgerProofTests
{
    private static readonly BillingPeriod Period = SampleContents.Period;

    private readonly MemoryLedgerStore store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_ledger_is_counted_and_named_by_the_hash_of_its_last_segment()
    {
        await WriteAsync();
        var last = await store.ReadAsync(Period, 2, Cancellation) ?? default;

        var proof = await LedgerReader.VerifyAsync(store, Period, Cancellation);

        Assert.Equal((2, 3, 2), (proof.Segments, proof.Facts, proof.Invoices));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(last.Span)), proof.LastHash);
    }

    [Fact]
    public async Task A_segment_that_somebody_adds_at_the_end_is_noticed()
    {
        await WriteAsync();
        var last = await store.ReadAsync(Period, 2, Cancellation) ?? default;
        var forged = Encoding
            .UTF8.GetString(last.Span)
            .Replace("\"number\":2", "\"number\":3", StringComparison.Ordinal);
        await store.TryCreateAsync(Period, 3, Encoding.UTF8.GetBytes(forged), Cancellation);

        var damage = await Assert.ThrowsAsync<LedgerDamagedException>(
            () => LedgerReader.VerifyAsync(store, Period, Cancellation));

        Assert.Equal(3, damage.Segment);
    }

    [Fact]
    public async Task Only_a_segment_with_a_resolution_needs_the_newer_format()
    {
        await WriteAsync();
        await using var person = await OpenAsync("b");
        await person.AppendAsync(
            [new LedgerFact.Resolved(SampleContents.Key(9), Resolution.Invoiced, "by hand", "j.doe")], Cancellation);

        var versions = new List<string>();
        for (var number = 1; await store.ReadAsync(Period, number, Cancellation) is { } bytes; number++)
        {
            versions.Add(Encoding.UTF8.GetString(bytes.Span[..12]));
        }

        Assert.Equal(["{\"version\":1", "{\"version\":1", "{\"version\":2"], versions);
    }

    private async Task WriteAsync()
    {
        await using var ledger = await OpenAsync("a");
        await ledger.ClaimAsync([SampleContents.Of(1), SampleContents.Of(2)], Cancellation);
        await ledger.AppendAsync([SampleContents.Marks(1)[0]], Cancellation);
    }

    private Task<InvoiceLedger> OpenAsync(string run) => InvoiceLedger.OpenAsync(
        store, Period, RunId.Parse(run), new InvoicingOptions(), new FakeTime(), Cancellation);
}
