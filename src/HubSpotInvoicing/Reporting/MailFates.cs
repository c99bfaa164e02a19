namespace HubSpotInvoicing.Reporting;

/// <summary>What became of the mails of earlier runs, as far as it was told since the last report.</summary>
public sealed class MailFates
{
    private static readonly (string Kind, string Word)[] Kinds =
    [
        ("Delivery", "arrived"),
        ("Open", "opened"),
        ("Bounce", "bounced"),
        ("Complaint", "complained of"),
        ("Reject", "refused"),
    ];

    private readonly List<MailEvent> firsts;

    private MailFates(IEnumerable<MailEvent> events) => firsts =
    [
        .. events.OrderBy(e => e.At).ThenBy(e => e.Name, StringComparer.Ordinal).DistinctBy(e => e.Name),
    ];

    public static MailFates None { get; } = new([]);

    /// <summary>
    /// Mails by what became of them, for example <c>opened</c>; a mail that was opened twice counts once.
    /// </summary>
    public IReadOnlyDictionary<string, int> Counts => Kinds
        .Select(kind => (kind.Word, Count: firsts.Count(e => e.Kind == kind.Kind)))
        .Where(kind => kind.Count > 0)
        .ToDictionary(kind => kind.Word, kind => kind.Count);

    public static MailFates Among(IEnumerable<MailEvent> events) => new(events);

    /// <summary>
    /// What became of the mail of an invoice, for example <c>opened on 2026-11-02</c>, in the order that it happened.
    /// </summary>
    /// <param name="key">The invoice.</param>
    /// <param name="dayOf">The day in the account's zone.</param>
    public IEnumerable<string> Of(InvoiceKey key, Func<DateTimeOffset, DateOnly> dayOf) =>
        from told in firsts
        where told.Key == key
        from kind in Kinds
        where kind.Kind == told.Kind
        select string.Create(null, $"{kind.Word} on {dayOf(told.At):yyyy-MM-dd}");
}
