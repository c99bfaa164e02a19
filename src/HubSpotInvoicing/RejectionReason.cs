namespace HubSpotInvoicing;

/// <summary>Why a company's data is not good enough to bill (billing rules, section 7).</summary>
public enum RejectionReason
{
    MissingMembershipType,
    UnknownMembershipType,
    MissingTerritories,
    InvalidTerritories,
    MissingSalesVolume,
    InvalidSalesVolume,
    UnknownLevel,
    MissingContact,
    AmbiguousContact,
    MissingContactEmail,
    MissingName,
}
