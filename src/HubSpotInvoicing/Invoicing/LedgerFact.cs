using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Invoicing;

/// <summary>One thing that happened to one invoice; facts are only ever added, never changed.</summary>
public abstract record LedgerFact
{
    private LedgerFact(InvoiceKey key) => Key = key;

    public InvoiceKey Key { get; }

    /// <summary>Whether a person may say it of an invoice that a run owns.</summary>
    internal bool IsWordOfAPerson => this is Released or Approved or HeldBack;

    /// <summary>A run took the right to bill this content; durable before anything leaves.</summary>
    public sealed record Claimed(InvoiceContent Content) : LedgerFact(Content.Key);

    /// <summary>A run took over an invoice, as it stands, from a run that is gone.</summary>
    public sealed record Adopted(InvoiceKey Key) : LedgerFact(Key);

    /// <summary>HubSpot holds the draft and its total equals the content's.</summary>
    public sealed record Drafted(InvoiceKey Key, InvoiceId Invoice) : LedgerFact(Key);

    /// <summary>The invoice is open: from here on it cannot be taken back by this product.</summary>
    public sealed record Opened(InvoiceKey Key, InvoiceId Invoice, string Number) : LedgerFact(Key);

    /// <summary>A mail is about to be sent over this channel; written before it leaves.</summary>
    public sealed record DeliveryStarted(InvoiceKey Key, string Channel) : LedgerFact(Key);

    /// <summary>The mail was taken in; its result is asked for under the status id.</summary>
    public sealed record DeliveryAccepted(InvoiceKey Key, string StatusId) : LedgerFact(Key);

    /// <summary>The mail did not leave although it was about to; the next run may send it.</summary>
    public sealed record DeliveryNotSent(InvoiceKey Key) : LedgerFact(Key);

    /// <summary>The mail is out, with the channel's word for it.</summary>
    public sealed record Delivered(InvoiceKey Key, string Result) : LedgerFact(Key);

    /// <summary>The mail was refused for good; only an explicit resend tries again.</summary>
    public sealed record DeliveryRefused(InvoiceKey Key, string Result) : LedgerFact(Key);

    /// <summary>This product was set not to mail it; a workflow in HubSpot does.</summary>
    public sealed record DeliverySkipped(InvoiceKey Key) : LedgerFact(Key);

    /// <summary>The total stands in the company's dues.</summary>
    public sealed record DuesWritten(InvoiceKey Key) : LedgerFact(Key);

    /// <summary>HubSpot refuses the dues for good; each later run tries once more.</summary>
    public sealed record DuesRefused(InvoiceKey Key, string Cause) : LedgerFact(Key);

    /// <summary>A person closed what no run could settle; an invoice made by hand may have an id to name.</summary>
    public sealed record Resolved(InvoiceKey Key, Resolution As, string Reason, string By, InvoiceId? Invoice = null)
        : LedgerFact(Key);

    /// <summary>
    /// A person asked to take back what a run billed; nobody bills the key until HubSpot shows the invoice void or
    /// gone.
    /// </summary>
    public sealed record UndoAsked(InvoiceKey Key, RunId Undoes, InvoiceId? Invoice, string By, string Reason)
        : LedgerFact(Key);

    /// <summary>HubSpot shows the invoice void or gone: the key is free for a fresh claim.</summary>
    public sealed record Undone(InvoiceKey Key) : LedgerFact(Key);

    /// <summary>
    /// A person asked for one more mail of this number, to the content's contact; written before it leaves.
    /// </summary>
    public sealed record DeliveryResent(InvoiceContent Content, int Mailing, string By, string Reason)
        : LedgerFact(Content.Key);

    /// <summary>What became of the mail of this number after it had left.</summary>
    public sealed record DeliveryNews(InvoiceKey Key, int Mailing, MailNews News) : LedgerFact(Key);

    /// <summary>A person approved a plan that says this of the invoice.</summary>
    public sealed record Approved(InvoiceKey Key, Approval Approval, string Note = "") : LedgerFact(Key);

    /// <summary>A person holds the company back until a release.</summary>
    public sealed record HeldBack(InvoiceKey Key, string By, string Reason = "") : LedgerFact(Key);

    /// <summary>A person released a held quote at exactly this amount.</summary>
    public sealed record Released(InvoiceKey Key, Money Amount, string By) : LedgerFact(Key);
}
