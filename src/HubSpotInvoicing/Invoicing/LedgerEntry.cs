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

    /// <summary>An earlier run took every step; only a refused dues write or the result of an accepted mail is outstanding.</summary>
    public bool WasReported =>
        Step == LedgerStep.Opened && (Delivery.IsSettled || Delivery is DeliveryState.Accepted) && Dues != DuesState.NotWritten;

    /// <summary>Open, its mail settled one way or the other, its dues written; or a person says so.</summary>
    public bool IsComplete => IsInvoicedByWord
        || (Step == LedgerStep.Opened && Delivery.IsSettled && Dues == DuesState.Written);

    /// <summary>A person says that the company has its invoice.</summary>
    public bool IsInvoicedByWord => Resolution == Invoicing.Resolution.Invoiced;
}
