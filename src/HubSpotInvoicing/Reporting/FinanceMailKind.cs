namespace HubSpotInvoicing.Reporting;

/// <summary>Why finance gets a mail.</summary>
public enum FinanceMailKind
{
    /// <summary>A run is over, and this is what it did.</summary>
    Report,

    /// <summary>Something went wrong that somebody should look at now.</summary>
    Error,

    /// <summary>Who of a month to come would not be invoiced as things are.</summary>
    Readiness,
}
