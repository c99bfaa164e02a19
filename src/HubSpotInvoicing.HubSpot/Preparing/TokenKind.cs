namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>What kind of credential a token is.</summary>
internal enum TokenKind
{
    /// <summary>HubSpot does not say.</summary>
    Unknown,
    ServiceKey,

    /// <summary>Made in the account or by a project; HubSpot does not tell these two apart.</summary>
    PrivateApp,
    OAuthApp,
}
