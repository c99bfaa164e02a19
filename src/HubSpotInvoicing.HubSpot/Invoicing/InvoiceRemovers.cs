using HubSpotInvoicing.HubSpot.Batching;

namespace HubSpotInvoicing.HubSpot.Invoicing;

/// <summary>What takes an invoice back: its key, the draft itself, and lines that outlived it.</summary>
internal sealed record InvoiceRemovers(KeyRemover Keys, RecordRemover Records, LineRemover Lines);
