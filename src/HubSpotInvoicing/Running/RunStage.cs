namespace HubSpotInvoicing.Running;

/// <summary>The five stages, in order.</summary>
public enum RunStage
{
    Fetching,
    Pricing,
    Invoicing,
    Delivering,
    Reporting,
}
