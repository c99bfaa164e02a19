namespace HubSpotInvoicing.HubSpot;

/// <summary>Tells a subscription by the requests of one day that HubSpot says it takes.</summary>
public static class HubSpotTiers
{
    /// <returns>None when the number is no subscription's.</returns>
    public static HubSpotTier? OfDailyLimit(long? limit) => limit switch
    {
        250_000 => HubSpotTier.Starter,
        625_000 or 650_000 => HubSpotTier.Pro,
        1_000_000 => HubSpotTier.Enterprise,
        // Each increase adds a million to what the subscription takes.
        > 1_000_000 => HubSpotTier.AddOn,
        _ => null,
    };
}
