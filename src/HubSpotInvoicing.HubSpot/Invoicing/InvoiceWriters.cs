namespace HubSpotInvoicing.HubSpot.Invoicing;

/// <summary>The four writes, in the order in which an invoice goes through them.</summary>
internal sealed record InvoiceWriters(LineWriter Lines, DraftWriter Drafts, OpenWriter Opening, DuesWriter Dues);
