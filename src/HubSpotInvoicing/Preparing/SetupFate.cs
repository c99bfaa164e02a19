namespace HubSpotInvoicing.Preparing;

/// <summary>What becomes of one thing that the account needs.</summary>
public enum SetupFate
{
    /// <summary>It is there as it has to be.</summary>
    LeftAlone,

    /// <summary>It is not there; only looked at, so nothing was written.</summary>
    WouldCreate,

    Created,

    /// <summary>It is there, and not as the product would have created it; it was not touched.</summary>
    Differs,

    /// <summary>It could not be read or created.</summary>
    Failed,
}
