namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>The counter that a 429 speaks of.</summary>
internal enum RateLimitPolicy
{
    /// <summary>Not named: treated like the ten-second one.</summary>
    Unnamed,
    TenSecondly,
    Secondly,
    Daily,
}
