using HubSpotInvoicing.Pricing.Memberships;

namespace HubSpotInvoicing.Pricing;

/// <summary>What one price book says about one membership type.</summary>
/// <param name="Type">The type, spelled as in the book.</param>
/// <param name="Bounds">The usual totals.</param>
/// <param name="Rule">How its members are priced.</param>
public sealed record PricedMembership(MembershipType Type, AmountBounds Bounds, IMembershipRule Rule)
{
    /// <summary>Every figure that decides a price or a hold, by the name it has in the book.</summary>
    public IReadOnlyList<TracePrice> Figures => [.. Bounds.Figures, .. Rule.Figures];
}
