namespace HubSpotInvoicing.Reporting;

/// <summary>Why finance gets a mail.</summary>
public enum FinanceMailKind
{
    /// <summary>A run is over, and this is what it did.</summary>
    Report,

    /// <summary>Something went wrong that somebody should look at now.</summary>
    Error,
}
