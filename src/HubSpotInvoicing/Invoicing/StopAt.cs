namespace HubSpotInvoicing.Invoicing;

/// <summary>How far a run takes an invoice by itself.</summary>
public enum StopAt
{
    /// <summary>It opens the invoice and mails it.</summary>
    Open,

    /// <summary>It leaves the checked draft for a person to open in HubSpot; a later run goes on from there.</summary>
    Draft,
}
