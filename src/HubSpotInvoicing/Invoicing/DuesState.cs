namespace HubSpotInvoicing.Invoicing;

/// <summary>Whether the total was written back to the company.</summary>
public enum DuesState
{
    NotWritten,
    Refused,
    Written,
}
