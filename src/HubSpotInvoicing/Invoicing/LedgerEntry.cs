using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Invoicing;

/// <summary>All that the ledger knows of one invoice, folded from its facts.</summary>
public sealed record LedgerEntry(InvoiceKey Key)
{
    /// <summary>The run that holds the claim; none when nobody ever claimed it.</summary>
    public RunId? Owner { get; init; }

    /// <summary>
    /// What is billed; not held any more once the invoice is complete, because a period has many of them.
    /// </summary>
    public InvoiceContent? Content { get; init; }

    /// <summary>The claimed total; it stays when the content is no longer held.</summary>
    public Money? Total { get; init; }

    public InvoiceId? Invoice { get; init; }

    public string? Number { get; init; }

    /// <summary>The last step that is finished for certain.</summary>
    public LedgerStep Step { get; init; }

    public DeliveryState Delivery { get; init; } = DeliveryState.NotStarted;

    /// <summary>Which mail of this key it is, from 1; each one more was somebody's explicit act.</summary>
    public int Mailing { get; init; } = 1;

    /// <summary>
    /// Whether somebody asked for this mail although an earlier one of the same invoice was settled or in doubt.
    /// </summary>
    public bool IsResent { get; init; }

    /// <summary>What became of the mail after it had left, as far as anybody told.</summary>
    public MailNews? News { get; init; }

    /// <summary>The word for the report's <c>email_status</c> column; absent when no mail was tried.</summary>
    public string? EmailStatus => News?.ToString().ToUpperInvariant() ?? Delivery.Describe();

    public DuesState Dues { get; init; }

    /// <summary>Why HubSpot refused the dues, when it did.</summary>
    public string? DuesCause { get; init; }

    /// <summary>The amount at which a person released the quote; the last release counts.</summary>
    public Money? ReleasedAt { get; init; }

    public string? ReleasedBy { get; init; }

    /// <summary>What people approved; not held any more once the invoice is complete.</summary>
    public Approvals Approvals { get; init; } = Approvals.None;

    /// <summary>Who holds it back; absent when nobody ever did.</summary>
    public HeldBack? HeldBack { get; init; }

    /// <summary>How a person closed it; absent when nobody did, and when it was claimed anew since.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>Under which run id the person closed it.</summary>
    public RunId? ResolvedIn { get; init; }

    public string? ResolvedBy { get; init; }

    /// <summary>Who wants it taken back, until it is; absent when nobody does.</summary>
    public UndoRequest? Undo { get; init; }

    /// <summary>How many invoices of this key were taken back.</summary>
    public int TakenBack { get; init; }

    /// <summary>
    /// An earlier run took every step; only a refused dues write, the result of an accepted mail or a resend is
    /// outstanding.
    /// </summary>
    public bool WasReported => Step == LedgerStep.Opened && Dues != DuesState.NotWritten
        && (Delivery.IsSettled || Delivery is DeliveryState.Accepted || IsResent);

    /// <summary>Open, its mail settled one way or the other, its dues written; or a person says so.</summary>
    public bool IsComplete => IsInvoicedByWord
        || (Step == LedgerStep.Opened && Delivery.IsSettled && Dues == DuesState.Written && Undo is null);

    /// <summary>A person says that the company has its invoice.</summary>
    public bool IsInvoicedByWord => Resolution == Invoicing.Resolution.Invoiced;
}
