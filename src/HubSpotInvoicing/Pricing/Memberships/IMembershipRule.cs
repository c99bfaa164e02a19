using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>How one edition of the price book prices the members of one type.</summary>
public interface IMembershipRule
{
    /// <summary>The lines of which a member pays exactly one, in their order; none for a type without bands.</summary>
    IReadOnlyList<BookLine> BandLines => [];

    /// <summary>Every line that an invoice of such a member can have.</summary>
    IReadOnlyList<BookLine> Lines { get; }

    /// <summary>Every figure that the book has for it, by the name it has there.</summary>
    IReadOnlyList<TracePrice> Figures { get; }

    /// <summary>Prices the member; whatever its properties hold, the answer is never an exception.</summary>
    Calculation Calculate(Member member, TerritoryLines territoryLines);
}
