namespace HubSpotInvoicing.Invoicing;

/// <summary>How an invoice was finished, and by whom.</summary>
internal sealed record FinishedEnding(RunId Owner, Currency Currency, DeliveryState Delivery);
