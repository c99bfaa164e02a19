using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Files.Reporting;

public sealed class FileMailEventStoreTests : IDisposable
{
    private static readonly MailEvent Told = new()
    {
        MessageId = "0100-a",
        Kind = "Bounce",
        SentAt = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero),
        Key = InvoiceKey.Parse("9011:2026-11"),
        Content = new byte[] { 1 },
        Receipt = "r",
    };

    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_event_of_a_kind_is_kept_under_the_month_of_its_invoice()
    {
        var store = new FileMailEventStore(folder.Path);

        await store.KeepAsync(Told, Cancellation);
        await store.KeepAsync(Told with { Content = new byte[] { 2 } }, Cancellation);

        Assert.Equal(
            [1], await File.ReadAllBytesAsync(folder["mail-events", "2026-11", "0100-a-Bounce.json"], Cancellation));
    }

    [Fact]
    public async Task What_is_kept_under_a_month_is_read_back_and_nothing_of_another_month()
    {
        var store = new FileMailEventStore(folder.Path);
        await store.KeepAsync(Told, Cancellation);
        await store.KeepAsync(Told with { Kind = "Open", Content = new byte[] { 2 } }, Cancellation);
        await store.KeepAsync(Told with { Key = null }, Cancellation);

        var kept = await store.ReadAsync(BillingPeriod.Parse("2026-11"), Cancellation);

        Assert.Equal<byte>([1, 2], [.. kept.Select(content => content.Span[0]).Order()]);
        Assert.Empty(await store.ReadAsync(BillingPeriod.Parse("2026-10"), Cancellation));
    }

    [Fact]
    public void A_mail_to_finance_is_kept_under_the_month_it_was_sent_in() =>
        Assert.Equal("2026-12", (Told with { Key = null }).Period.ToString());

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        await File.WriteAllTextAsync(folder["mail-events"], "a file where the folder belongs", Cancellation);

        var fault = await Assert.ThrowsAsync<MailUnavailableException>(
            () => new FileMailEventStore(folder.Path).KeepAsync(Told, Cancellation));

        Assert.Contains("mail-events", fault.Problem, StringComparison.Ordinal);
    }
}
