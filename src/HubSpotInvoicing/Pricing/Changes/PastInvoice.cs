namespace HubSpotInvoicing.Pricing.Changes;

/// <summary>What an invoice of an earlier period said, as far as a comparison needs it.</summary>
/// <param name="Period">The month that it was for.</param>
/// <param name="Type">The membership that was billed.</param>
/// <param name="Total">Its total.</param>
/// <param name="Charges">What it was made of.</param>
public sealed record PastInvoice(
    BillingPeriod Period, MembershipType Type, Money Total, IReadOnlyList<Charge> Charges);
