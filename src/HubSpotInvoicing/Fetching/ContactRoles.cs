namespace HubSpotInvoicing.Fetching;

/// <summary>
/// How a contact is linked to its company, as far as choosing the addressee goes (billing rules, section 5).
/// </summary>
[Flags]
public enum ContactRoles
{
    None = 0,

    /// <summary>Carries the label named in <c>Fetching:ContactLabel</c>.</summary>
    Renewal = 1,

    /// <summary>HubSpot's billing contact, association type 930.</summary>
    Billing = 2,

    /// <summary>The company is the contact's primary company, association type 2.</summary>
    Primary = 4,
}
