namespace HubSpotInvoicing.Emulator;

/// <summary>What a contact is to a company.</summary>
public enum ContactRole
{
    Plain,
    Primary,
    Billing,

    /// <summary>Carries the account's own label, by default "Renewal contact".</summary>
    Renewal,
}
