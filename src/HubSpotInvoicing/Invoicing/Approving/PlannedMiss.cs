namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>A company of an earlier month that a plan found without an invoice.</summary>
public sealed record PlannedMiss(InvoiceKey Key, DateOnly RenewalDay);
