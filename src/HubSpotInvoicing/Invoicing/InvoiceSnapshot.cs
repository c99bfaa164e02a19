namespace HubSpotInvoicing.Invoicing;

/// <summary>An invoice as HubSpot showed it when it was read back.</summary>
/// <param name="Id">HubSpot's id.</param>
/// <param name="Key">The invoice key it carries.</param>
/// <param name="Status">Draft, open, paid or voided.</param>
/// <param name="Total">What HubSpot added up from the lines; absent when it shows none.</param>
/// <param name="Number">The invoice number; given when the invoice is opened.</param>
/// <param name="Link">The page to share with the member; given when the invoice is opened.</param>
/// <param name="DueDay">The due day.</param>
public sealed record InvoiceSnapshot(
    InvoiceId Id,
    InvoiceKey Key,
    InvoiceStatus Status,
    Money? Total,
    string? Number,
    string? Link,
    DateOnly? DueDay);
