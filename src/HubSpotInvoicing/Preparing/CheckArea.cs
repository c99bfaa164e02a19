namespace HubSpotInvoicing.Preparing;

/// <summary>
/// The part of the world that a point of the checklist is about, in the order in which they are shown.
/// </summary>
public enum CheckArea
{
    /// <summary>The settings, the price book and the machine itself.</summary>
    Settings,

    /// <summary>The token, the account behind it, its limits and its clock.</summary>
    Account,

    /// <summary>What the token may do.</summary>
    Scopes,

    /// <summary>Properties, unique keys, association labels and products.</summary>
    Schema,

    /// <summary>What the members' records say.</summary>
    Members,

    /// <summary>How the invoices' mails go out.</summary>
    Mail,

    /// <summary>What HubSpot does and does not say in its documentation.</summary>
    Behaviour,

    /// <summary>Secret, bucket, mail service, schedule and alarms.</summary>
    Aws,
}
