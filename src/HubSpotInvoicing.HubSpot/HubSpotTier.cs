namespace HubSpotInvoicing.HubSpot;

/// <summary>The HubSpot subscription, which decides how many requests HubSpot takes in ten seconds.</summary>
public enum HubSpotTier
{
    /// <summary>No limit on this side; HubSpot's own 429 is the only brake.</summary>
    None,

    /// <summary>Free and Starter.</summary>
    Starter,

    /// <summary>Professional.</summary>
    Pro,
    Enterprise,

    /// <summary>Any tier with the API limit increase.</summary>
    AddOn,

    /// <summary>An OAuth app, counted per installing account.</summary>
    OAuth,
}
