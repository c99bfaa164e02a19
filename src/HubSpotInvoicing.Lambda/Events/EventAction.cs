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

    /// <summary>To hold a company back until it is released.</summary>
    Hold,

    /// <summary>To release a held company at exactly the amount looked at.</summary>
    Release,

    /// <summary>To list what a run billed and can be taken back, or to take it back.</summary>
    Undo,

    /// <summary>To ask what became of a month's mails.</summary>
    Delivery,

    /// <summary>To mail an open invoice once more.</summary>
    Resend,

    /// <summary>What the months ahead would bring.</summary>
    Forecast,

    /// <summary>How a company's amount comes about.</summary>
    Explain,

    /// <summary>Whether a run could be trusted.</summary>
    Doctor,
}
