namespace HubSpotInvoicing.Invoicing;

/// <summary>A draft to create, with the line items that belong to it.</summary>
public sealed record DraftRequest(InvoiceContent Content, IReadOnlyList<string> LineItemIds);
