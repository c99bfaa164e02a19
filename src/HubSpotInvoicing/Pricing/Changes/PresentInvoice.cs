namespace HubSpotInvoicing.Pricing.Changes;

/// <summary>What is billed now, or would be.</summary>
/// <param name="Period">The month that it is for.</param>
/// <param name="Type">The membership.</param>
/// <param name="Total">The total, as HubSpot shows it when there is an invoice.</param>
/// <param name="Lines">The lines as far as they are known.</param>
public sealed record PresentInvoice(
    BillingPeriod Period, MembershipType Type, Money Total, IReadOnlyList<QuoteLine> Lines);
