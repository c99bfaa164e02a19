namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>What waits for a person before it is billed.</summary>
public enum ReviewMode
{
    /// <summary>Only what a person holds; flags are warnings.</summary>
    None,

    /// <summary>What is flagged or held.</summary>
    Flagged,

    /// <summary>Everything, until the plan is approved.</summary>
    All,
}
