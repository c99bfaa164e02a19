namespace HubSpotInvoicing.Lambda.Events;

/// <summary>What an event asks for.</summary>
internal enum EventAction
{
    Run,
    Plan,

    /// <summary>The readiness letter of a month, kept and mailed.</summary>
    Readiness,
}
