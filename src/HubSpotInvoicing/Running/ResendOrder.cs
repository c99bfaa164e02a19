namespace HubSpotInvoicing.Running;

/// <summary>A person's order to mail an open invoice once more.</summary>
/// <param name="Key">The invoice.</param>
/// <param name="By">Who orders it.</param>
/// <param name="Reason">Why; empty when nothing is said.</param>
public sealed record ResendOrder(InvoiceKey Key, string By, string Reason);
