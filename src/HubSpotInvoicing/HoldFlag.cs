namespace HubSpotInvoicing;

/// <summary>Why a quote waits for a person before anything is written to HubSpot (billing rules, section 6).</summary>
public enum HoldFlag
{
    AmountOutOfBounds,
    LargeChange,
    TierMismatch,
    ZeroSalesVolume,
    AboveApprovalLimit,
}
