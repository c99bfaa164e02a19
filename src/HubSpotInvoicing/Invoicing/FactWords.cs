using System.Diagnostics;
using System.Globalization;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Tells a fact in plain words, for people who look into the ledger.</summary>
public static class FactWords
{
    public static string For(LedgerFact fact) =>
        fact switch
        {
            LedgerFact.Claimed claimed =>
                $"claimed: {claimed.Content.Type} membership, {claimed.Content.Total}, to "
                + $"contact {claimed.Content.Contact}",
            LedgerFact.Adopted => "carried on by another run, as it stood",
            LedgerFact.Drafted drafted => $"draft {drafted.Invoice} stands in HubSpot, its total is right",
            LedgerFact.Opened opened => $"invoice {opened.Invoice} is open{Number(opened.Number)}",
            LedgerFact.Released released => $"released by {released.By} at exactly {released.Amount}",
            LedgerFact.Approved approved =>
                $"approved by {approved.Approval.By}: {approved.Approval.Invoice}{Because(approved.Note)}; "
                + $"plan {approved.Approval.Plan}",
            LedgerFact.HeldBack held => $"held back by {held.By}{Because(held.Reason)}",
            LedgerFact.Resolved resolved => Resolved(resolved),
            LedgerFact.DuesWritten => "dues written to the company",
            LedgerFact.DuesRefused refused => $"HubSpot refuses the dues: {refused.Cause}",
            LedgerFact.UndoAsked asked =>
                $"{By(asked.By)} asked to take back what run {asked.Undoes} "
                + $"billed{Invoice(asked.Invoice)}{Because(asked.Reason)}",
            LedgerFact.Undone => "taken back: HubSpot shows the invoice void or gone, the company can be billed anew",
            _ => Delivery(fact),
        };

    private static string Delivery(LedgerFact fact) =>
        fact switch
        {
            LedgerFact.DeliveryStarted started => $"mail about to leave over {started.Channel}",
            LedgerFact.DeliveryAccepted accepted => $"mail accepted, status id {accepted.StatusId}",
            LedgerFact.DeliveryNotSent => "mail did not leave",
            LedgerFact.Delivered delivered => $"mail is out: {delivered.Result}",
            LedgerFact.DeliveryRefused refused => $"mail refused for good: {refused.Result}",
            LedgerFact.DeliverySkipped => "not ours to mail",
            LedgerFact.DeliveryResent resent => string.Create(
                CultureInfo.InvariantCulture,
                $"{By(resent.By)} asked for mail {resent.Mailing}, to contact "
                + $"{resent.Content.Contact}{Because(resent.Reason)}"),
            LedgerFact.DeliveryNews told => string.Create(
                CultureInfo.InvariantCulture,
                $"mail {told.Mailing} was {LedgerFormat.NameOf(told.News)}"),
            _ => throw new UnreachableException(),
        };

    private static string Resolved(LedgerFact.Resolved resolved) =>
        $"resolved by {resolved.By} as "
        + $"{LedgerFormat.NameOf(resolved.As)}{Invoice(resolved.Invoice)}: {resolved.Reason}";

    private static string By(string name) => name.Length == 0 ? "somebody" : name;

    private static string Because(string reason) => reason.Length == 0 ? "" : $": {reason}";

    private static string Number(string number) => number.Length == 0 ? "" : $" as {number}";

    private static string Invoice(InvoiceId? invoice) => invoice is null ? "" : $" (invoice {invoice})";
}
