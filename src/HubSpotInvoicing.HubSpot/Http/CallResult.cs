namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>What a call tells the circuit.</summary>
internal enum CallResult
{
    Succeeded,
    Failed,

    /// <summary>It was never made, or was called off.</summary>
    Nothing,
}
