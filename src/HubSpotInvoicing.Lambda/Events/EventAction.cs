namespace HubSpotInvoicing.Lambda.Events;

/// <summary>What an event wants to be done.</summary>
internal enum EventAction
{
    Run,
    Plan,

    /// <summary>To write down that a person approves a plan.</summary>
    Approve,

    /// <summary>To bill exactly what was approved of a plan.</summary>
    Apply,

    /// <summary>The readiness letter of a month, kept and mailed.</summary>
    Readiness,
}
