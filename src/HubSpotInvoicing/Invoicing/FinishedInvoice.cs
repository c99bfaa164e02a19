namespace HubSpotInvoicing.Invoicing;

/// <summary>What has to be kept of an invoice that needs nothing more.</summary>
/// <param name="Ending">Who finished it and how; shared by all that ended alike.</param>
/// <param name="Invoice">Its id in HubSpot.</param>
/// <param name="Number">Its number, as HubSpot shows it.</param>
/// <param name="TotalMinorUnits">The claimed total, in minor units of the ending's currency.</param>
internal readonly record struct FinishedInvoice(
    FinishedEnding Ending, long Invoice, string Number, long TotalMinorUnits)
{
    /// <summary>None when the entry says more than can be kept here, or is not finished.</summary>
    public static FinishedInvoice? Of(LedgerEntry entry)
    {
        if (
            entry
            is not { IsComplete: true, Owner: { } owner, Invoice: { } invoice, Number: { } number, Total: { } total })
        {
            return null;
        }

        var finished = new FinishedInvoice(
            new FinishedEnding(owner, total.Currency, entry.Delivery), invoice.Value, number, total.MinorUnits);
        return finished.EntryFor(entry.Key) == entry ? finished : null;
    }

    public LedgerEntry EntryFor(InvoiceKey key) => new(key)
    {
        Owner = Ending.Owner,
        Total = Money.OfMinorUnits(TotalMinorUnits, Ending.Currency),
        Invoice = InvoiceId.Of(Invoice),
        Number = Number,
        Step = LedgerStep.Opened,
        Delivery = Ending.Delivery,
        Dues = DuesState.Written,
    };
}
