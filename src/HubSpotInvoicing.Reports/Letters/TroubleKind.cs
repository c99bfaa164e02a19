namespace HubSpotInvoicing.Reports.Letters;

/// <summary>What went wrong with a run as a whole, as far as people have to do different things about it.</summary>
internal enum TroubleKind
{
    CredentialsRefused,
    ScopesMissing,
    AccessLost,
    HubSpotDown,
    AccountMoving,
    QuotaUsedUp,
    RateLimited,
    StoreUnreachable,
    LedgerDamaged,
    BrakeClosed,
    DeadlineReached,
    Fenced,
    Cancelled,
    Setup,
    ProgramFault,
    InDoubt,
    Failures,
}
