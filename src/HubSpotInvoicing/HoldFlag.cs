namespace HubSpotInvoicing;

/// <summary>Why a quote waits for a person before anything is written to HubSpot (billing rules, section 6).</summary>
public enum HoldFlag
{
    AmountOutOfBounds,
    LargeChange,
    TierMismatch,
    ZeroSalesVolume,
    AboveApprovalLimit,

    /// <summary>The draft stands in HubSpot and waits for a person to open it.</summary>
    AwaitsOpening,

    /// <summary>Somebody asked to take the invoice back, and HubSpot still shows it.</summary>
    AwaitsUndo,

    /// <summary>Nothing is billed before its plan is approved, and no plan with it was.</summary>
    NotApproved,

    /// <summary>Something else was approved than what would be billed now.</summary>
    ChangedSinceApproval,

    /// <summary>A person holds it.</summary>
    HeldByPerson,
}
