namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>A person's word that exactly this may be billed.</summary>
/// <param name="Plan">The plan that the person approved.</param>
/// <param name="Invoice">What it says of this company.</param>
/// <param name="By">Who approved it.</param>
public sealed record Approval(PlanHash Plan, PlannedInvoice Invoice, string By);
