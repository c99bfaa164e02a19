namespace HubSpotInvoicing.Emulator;

/// <summary>The kinds of credential that HubSpot takes as a bearer token.</summary>
public enum TokenKind
{
    ServiceKey,

    /// <summary>Can no longer be created; supported until September 2027.</summary>
    LegacyPrivateApp,

    /// <summary>A short-lived token of an app that a user installed.</summary>
    OAuth,
}
