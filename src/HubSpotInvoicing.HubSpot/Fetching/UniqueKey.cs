namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Whether HubSpot itself keeps the invoice key unique.</summary>
internal enum UniqueKey
{
    /// <summary>Not looked up yet.</summary>
    Unknown,
    Enforced,

    /// <summary>Invoices are found through their company instead, and a second one would not be refused.</summary>
    NotEnforced,
}
