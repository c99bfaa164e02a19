namespace HubSpotInvoicing.Running;

/// <summary>What a run does with companies of earlier months that have no invoice.</summary>
public enum MissedBilling
{
    Listed,
    Billed,
}
