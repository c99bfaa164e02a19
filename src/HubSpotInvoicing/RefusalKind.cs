namespace HubSpotInvoicing;

/// <summary>What kind of thing is not as it has to be when a run is refused.</summary>
public enum RefusalKind
{
    /// <summary>A setting, a file, a property or the account; the message says which.</summary>
    Setup,

    /// <summary>HubSpot does not accept the token.</summary>
    Credentials,

    /// <summary>The token is good and lacks rights.</summary>
    Scopes,

    /// <summary>Nothing answers at HubSpot's address.</summary>
    Unreachable,
}
