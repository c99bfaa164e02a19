namespace HubSpotInvoicing;

/// <summary>Why a quote waits for a person before anything is written to HubSpot (billing rules, section 6).</summary>
public enum HoldFlag
{
    AmountOutOfBounds,
    LargeChange,
    TierMismatch,
    ZeroSalesVolume,
    AboveApprovalLimit,

    /// <summary>Nothing is billed before its plan is approved, and no plan with it was.</summary>
    NotApproved,

    /// <summary>Something else was approved than what would be billed now.</summary>
    ChangedSinceApproval,

    /// <summary>A person holds it.</summary>
    HeldByPerson,
}
