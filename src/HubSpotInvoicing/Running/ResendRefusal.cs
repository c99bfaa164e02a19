using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Why an invoice is not mailed once more; a mail too many cannot be called back.</summary>
internal static class ResendRefusal
{
    /// <exception cref="RunRefusedException">
    /// The ledger has no open invoice with a mail that is settled or in doubt.
    /// </exception>
    public static void ThrowIfUnfit(LedgerEntry entry)
    {
        if (Of(entry) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <returns>The one open invoice with all that a mail needs.</returns>
    /// <exception cref="RunRefusedException">HubSpot does not show it so.</exception>
    public static InvoiceSnapshot ThrowIfUnfit(InvoiceKey key, IReadOnlyList<InvoiceSnapshot> shown) =>
        shown switch
        {
            [] => throw new RunRefusedException(
                $"HubSpot does not show the invoice {key} any more.",
                "Find out who removed it, and restore it there."),
            [{ Status: InvoiceStatus.Open, Number: { Length: > 0 }, Link: { Length: > 0 }, Total: not null } open] =>
                open,
            [{ Status: InvoiceStatus.Open }] => throw new RunRefusedException(
                $"HubSpot shows no number or link for the open invoice {key} yet.",
                "Try again in a minute."),
            [{ Status: InvoiceStatus.Draft }] => throw new RunRefusedException(
                $"The invoice {key} is still a draft.",
                "Open it first; the next run then mails it."),
            [{ Status: InvoiceStatus.Paid }] => throw new RunRefusedException(
                $"The invoice {key} is paid.",
                "Leave it; a paid invoice needs no mail."),
            [var one] => throw new RunRefusedException(
                $"The invoice {key} is {one.Status.ToString().ToLowerInvariant()}.",
                "Have it billed anew if it is owed; only an open invoice is mailed."),
            _ => throw new RunRefusedException(
                $"HubSpot shows {shown.Count} invoices with the key {key}.",
                "Void or delete all but one, then try again."),
        };

    private static RunRefusedException? Of(LedgerEntry entry) =>
        entry switch
        {
            { IsInvoicedByWord: true } => new RunRefusedException(
                $"{entry.Key} was closed by the word of {entry.ResolvedBy}.",
                "Send the invoice that was made by hand yourself."),
            { Undo: not null } => new RunRefusedException(
                $"The invoice {entry.Key} is being taken back.",
                "Void it in HubSpot; the next run bills and mails anew."),
            { Step: not LedgerStep.Opened } => new RunRefusedException(
                $"The ledger has no open invoice {entry.Key}.",
                $"Run {entry.Key.Period}, which opens and mails it."),
            { Delivery: DeliveryState.None, IsResent: false } => new RunRefusedException(
                $"The invoice {entry.Key} was not mailed yet.",
                $"Run {entry.Key.Period}, which sends the first mail."),
            { Delivery: DeliveryState.Accepted } => new RunRefusedException(
                $"The mail of {entry.Key} was accepted, and its result is not known yet.",
                $"Ask with 'hubspot-invoicing delivery --period {entry.Key.Period}', and resend it when "
                + "that says that it did not arrive."),
            _ => null,
        };
}
