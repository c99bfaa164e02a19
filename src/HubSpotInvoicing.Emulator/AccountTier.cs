namespace HubSpotInvoicing.Emulator;

/// <summary>The HubSpot subscription whose rate limits the emulator enforces.</summary>
public enum AccountTier
{
    /// <summary>No limit at all, not even on search.</summary>
    None,

    Starter,
    Pro,
    Enterprise,
}
