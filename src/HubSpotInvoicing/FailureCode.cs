namespace HubSpotInvoicing;

/// <summary>Why an invoice could not be finished; it is what the report's reasons column shows.</summary>
public enum FailureCode
{
    /// <summary>HubSpot's total of the draft differs from the quote; the draft was not opened.</summary>
    AmountMismatch,

    /// <summary>The mail was refused for its address or content; final until somebody asks for a resend.</summary>
    DeliveryRefused,

    /// <summary>The contact lost its usable address; the next run mails the invoice once there is one.</summary>
    AddressMissing,

    /// <summary>A mail may have left over a channel that cannot tell; it is never sent again by itself.</summary>
    DeliveryUnanswered,

    /// <summary>HubSpot refused a request about this company for good.</summary>
    RequestRejected,

    /// <summary>HubSpot stayed unreachable or kept failing after all retries; nothing of this step was done.</summary>
    RequestFailed,

    /// <summary>A write was sent, no answer came, and reading back could not tell what became of it.</summary>
    Unanswered,

    /// <summary>HubSpot holds more than one invoice with this key.</summary>
    DuplicateInvoices,

    /// <summary>
    /// A voided invoice still carries the key and HubSpot does not take it off, so no other one can be made.
    /// </summary>
    VoidedKeepsKey,

    /// <summary>The ledger knows an invoice that HubSpot does not show any more.</summary>
    InvoiceMissing,

    /// <summary>Another run that is alive works on this company.</summary>
    OwnedByAnotherRun,

    /// <summary>The run stopped before it came to this company.</summary>
    RunStopped,

    /// <summary>This program broke while it worked on this company; it is a defect to report.</summary>
    ProgramFault,
}
