namespace HubSpotInvoicing.Invoicing;

/// <summary>How far the ledger saw one invoice come.</summary>
public enum LedgerStep
{
    Unclaimed,
    Claimed,
    Drafted,
    Opened,
}
