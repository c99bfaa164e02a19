namespace HubSpotInvoicing.Emulator;

/// <summary>How the account treats the property that holds the invoice key.</summary>
public enum InvoiceKeyMode
{
    /// <summary>Declared unique, and a second invoice with the same key is refused.</summary>
    Unique,

    /// <summary>The property exists but was created without a unique value.</summary>
    NotUnique,

    /// <summary>Declared unique, but duplicates slip through.</summary>
    UniqueNotEnforced,

    /// <summary>Nobody has created the property yet.</summary>
    Missing,
}
