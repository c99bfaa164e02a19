namespace HubSpotInvoicing.Reporting;

public sealed class MailFatesTests
{
    private static readonly DateTimeOffset Sent = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);
    private static readonly InvoiceKey Key = InvoiceKey.Parse("9011:2026-11");

    [Fact]
    public void What_became_of_an_invoices_mail_is_told_once_each_in_its_order()
    {
        var fates = MailFates.Among(
        [
            Told("Open", days: 3), Told("Open", days: 2), Told("Delivery", days: 0), Told("Send", days: 0),
            Told("Open", days: 1) with { Key = null, MessageId = "other" },
        ]);

        Assert.Equal(
            ["arrived on 2026-11-02", "opened on 2026-11-04"],
            fates.Of(Key, at => DateOnly.FromDateTime(at.UtcDateTime)));
        Assert.Empty(fates.Of(InvoiceKey.Parse("9012:2026-11"), _ => default));
        Assert.Equal(new Dictionary<string, int> { ["arrived"] = 1, ["opened"] = 2 }, fates.Counts);
    }

    [Fact]
    public void An_event_without_a_time_of_its_own_happened_when_the_mail_was_sent() =>
        Assert.Equal(Sent, (Told("Open", days: 1) with { At = default }).At);

    private static MailEvent Told(string kind, int days) => new()
    {
        MessageId = "m-1",
        Kind = kind,
        SentAt = Sent,
        At = Sent.AddDays(days),
        Key = Key,
        Content = ReadOnlyMemory<byte>.Empty,
        Receipt = "r",
    };
}
