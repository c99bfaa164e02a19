namespace HubSpotInvoicing;

/// <summary>Why a run stopped before it had taken every company.</summary>
public enum StopReason
{
    /// <summary>HubSpot's daily request quota is used up; it is reset at midnight in the account's zone.</summary>
    DailyQuota,

    /// <summary>HubSpot kept answering 429 after all retries: others use up the account's rate limit.</summary>
    RateLimited,

    /// <summary>The circuit breaker is open after repeated failures.</summary>
    CircuitOpen,

    /// <summary>HubSpot is moving the account to another data centre (status 477).</summary>
    AccountMoving,

    /// <summary>HubSpot could not be reached or kept failing after all retries.</summary>
    HubSpotUnavailable,

    /// <summary>HubSpot began to refuse the token or one of its scopes while the run was under way.</summary>
    AccessLost,

    /// <summary>Another run took over this run's invoices after its lease had run out.</summary>
    Fenced,

    /// <summary>Somebody asked the program to stop.</summary>
    Cancelled,

    /// <summary>A brake of the settings closed: more was due than the run was allowed to bill.</summary>
    BrakeClosed,

    /// <summary>The run had to be over by a certain time.</summary>
    DeadlineReached,

    /// <summary>The run was asked for a few invoices only, and made them; the rest waits on purpose.</summary>
    CanaryBilled,
}
