namespace HubSpotInvoicing.Reporting;

/// <summary>Whether a run writes to HubSpot.</summary>
public enum RunMode
{
    Run,

    /// <summary>Finds, prices and reports; writes nothing to HubSpot or the ledger.</summary>
    Plan,
}
