namespace HubSpotInvoicing.Invoicing;

/// <summary>A person's wish to take back what a run billed, as long as HubSpot does not show it void or gone.</summary>
/// <param name="Run">The run whose work is taken back.</param>
/// <param name="Invoice">HubSpot's id of the invoice, as far as one is known.</param>
/// <param name="By">Who asked; empty when nobody was named.</param>
public sealed record UndoRequest(RunId Run, InvoiceId? Invoice, string By);
