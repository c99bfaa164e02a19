namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>The kinds of record the account holds.</summary>
internal enum CrmType
{
    Companies,
    Contacts,
    Invoices,
    LineItems,
    Products,
}
