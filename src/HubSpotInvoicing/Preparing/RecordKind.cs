namespace HubSpotInvoicing.Preparing;

/// <summary>The kinds of HubSpot record on which the product needs something.</summary>
public enum RecordKind
{
    Companies,
    Invoices,
    LineItems,
    Products,
}
