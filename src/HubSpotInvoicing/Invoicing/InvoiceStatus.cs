namespace HubSpotInvoicing.Invoicing;

/// <summary>HubSpot's <c>hs_invoice_status</c>.</summary>
public enum InvoiceStatus
{
    /// <summary>A word that this product does not know; the invoice is left alone.</summary>
    Unknown,
    Draft,
    Open,
    Paid,
    Voided,
}
