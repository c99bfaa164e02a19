namespace HubSpotInvoicing.Invoicing;

/// <summary>What taking an invoice back, or mailing it once more, makes of an entry.</summary>
internal static class LedgerUndo
{
    /// <summary>Facts that would bill on while somebody takes the invoice back.</summary>
    public static bool IsBarred(LedgerFact fact) =>
        fact
            is LedgerFact.Claimed
                or LedgerFact.Drafted
                or LedgerFact.Opened
                or LedgerFact.DeliveryStarted
                or LedgerFact.DeliveryResent;

    /// <summary>
    /// A release or an approval from before was a word about the invoice that goes, and one from here on is a word
    /// about the next; who held the company, still does.
    /// </summary>
    public static LedgerEntry Ask(LedgerEntry entry, LedgerFact.UndoAsked fact) => entry with
    {
        Undo = new UndoRequest(fact.Undoes, fact.Invoice ?? entry.Invoice, fact.By),
        ReleasedAt = null,
        ReleasedBy = null,
        Approvals = Approving.Approvals.None,
        HeldBack = entry.HeldBack is { } held ? held with { LiftedAt = null } : null,
    };

    /// <summary>
    /// The key is free, and whoever bills it anew writes new lines and sends a new mail: neither may meet what belonged
    /// to the invoice that is gone.
    /// </summary>
    public static LedgerEntry Free(LedgerEntry entry) => new(entry.Key)
    {
        // The owner stays until its lease is over: it is still at work on the others.
        Owner = entry.Owner,
        TakenBack = entry.TakenBack + 1,
        Mailing = entry.Mailing + 1,
        ReleasedAt = entry.ReleasedAt,
        ReleasedBy = entry.ReleasedBy,
        Approvals = entry.Approvals,
        HeldBack = entry.HeldBack,
    };

    /// <summary>One more mail; a fact about an earlier one changes nothing any more.</summary>
    public static LedgerEntry Resend(LedgerEntry entry, LedgerFact.DeliveryResent fact) => fact.Mailing <= entry.Mailing
        ? entry
        : entry with
        {
            Content = fact.Content with { TakenBack = entry.TakenBack },
            Total = fact.Content.Total,
            Mailing = fact.Mailing,
            IsResent = true,
            Delivery = DeliveryState.NotStarted,
            News = null,
        };

    /// <summary>News of a mail that another one has replaced are no news.</summary>
    public static LedgerEntry Hear(LedgerEntry entry, LedgerFact.DeliveryNews fact) =>
        entry.Step == LedgerStep.Opened && entry.Mailing == fact.Mailing ? entry with { News = fact.News } : entry;
}
