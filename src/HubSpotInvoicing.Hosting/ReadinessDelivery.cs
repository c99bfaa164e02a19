namespace HubSpotInvoicing.Hosting;

/// <summary>What is done with a readiness letter besides keeping it.</summary>
public enum ReadinessDelivery
{
    /// <summary>Nothing.</summary>
    Kept,

    /// <summary>Finance gets it by mail.</summary>
    Mailed,
}
