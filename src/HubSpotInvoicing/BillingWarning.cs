namespace HubSpotInvoicing;

/// <summary>Something finance should see although it did not stop the invoice.</summary>
public enum BillingWarning
{
    /// <summary>Several contacts fit; the lowest contact id was taken.</summary>
    SeveralContacts,

    /// <summary>The membership level is unknown, but a valid sales volume decided the price.</summary>
    UnknownLevel,

    /// <summary>HubSpot holds the invoice although the ledger knows nothing of it.</summary>
    FoundInHubSpot,

    /// <summary>The ledger holds the finished invoice, and HubSpot does not show it any more.</summary>
    MissingInHubSpot,

    /// <summary>Somebody deleted the draft of an earlier run, so the company is billed anew.</summary>
    DraftDeleted,

    /// <summary>HubSpot refuses to take the dues on the company; each later run tries once more.</summary>
    DuesNotWritten,

    /// <summary>The mail was accepted, and its result was not known when the run ended.</summary>
    DeliveryPending,

    /// <summary>A person closed the company as invoiced for this period; this product made no invoice for it.</summary>
    ResolvedByHand,

    /// <summary>The flag of this name, which <c>Review:Mode</c> does not let hold it.</summary>
    AmountOutOfBounds,

    /// <inheritdoc cref="AmountOutOfBounds"/>
    LargeChange,

    /// <inheritdoc cref="AmountOutOfBounds"/>
    TierMismatch,

    /// <inheritdoc cref="AmountOutOfBounds"/>
    ZeroSalesVolume,

    /// <inheritdoc cref="AmountOutOfBounds"/>
    AboveApprovalLimit,
}
