using System.Diagnostics;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Tells a fact in plain words, for people who look into the ledger.</summary>
public static class FactWords
{
    public static string For(LedgerFact fact) => fact switch
    {
        LedgerFact.Claimed claimed =>
            $"claimed: {claimed.Content.Type} membership, {claimed.Content.Total}, to contact {claimed.Content.Contact}",
        LedgerFact.Adopted => "carried on by another run, as it stood",
        LedgerFact.Drafted drafted => $"draft {drafted.Invoice} stands in HubSpot, its total is right",
        LedgerFact.Opened opened => $"invoice {opened.Invoice} is open{Number(opened.Number)}",
        LedgerFact.Released released => $"released by {released.By} at exactly {released.Amount}",
        LedgerFact.Approved approved =>
            $"approved by {approved.Approval.By}: {approved.Approval.Invoice}{Note(approved.Note)}; plan {approved.Approval.Plan}",
        LedgerFact.HeldBack held => $"held back by {held.By}{Note(held.Reason)}",
        LedgerFact.Resolved resolved => Resolved(resolved),
        LedgerFact.DuesWritten => "dues written to the company",
        LedgerFact.DuesRefused refused => $"HubSpot refuses the dues: {refused.Cause}",
        _ => Delivery(fact),
    };

    private static string Delivery(LedgerFact fact) => fact switch
    {
        LedgerFact.DeliveryStarted started => $"mail about to leave over {started.Channel}",
        LedgerFact.DeliveryAccepted accepted => $"mail accepted, status id {accepted.StatusId}",
        LedgerFact.DeliveryNotSent => "mail did not leave",
        LedgerFact.Delivered delivered => $"mail is out: {delivered.Result}",
        LedgerFact.DeliveryRefused refused => $"mail refused for good: {refused.Result}",
        LedgerFact.DeliverySkipped => "not ours to mail",
        _ => throw new UnreachableException(),
    };

    private static string Resolved(LedgerFact.Resolved resolved) =>
        $"resolved by {resolved.By} as {LedgerFormat.NameOf(resolved.As)}{Invoice(resolved.Invoice)}: {resolved.Reason}";

    private static string Note(string note) => note.Length == 0 ? "" : $": {note}";

    private static string Number(string number) => number.Length == 0 ? "" : $" as {number}";

    private static string Invoice(InvoiceId? invoice) => invoice is null ? "" : $" (invoice {invoice})";
}
