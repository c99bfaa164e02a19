using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing.Books;
using HubSpotInvoicing.Pricing.Memberships;

namespace HubSpotInvoicing.Pricing;

/// <summary>
/// Knows how one type of membership is priced: which facts about the member it needs, and what its section of a price
/// book looks like. The amounts themselves are in the book.
/// </summary>
public interface IMembershipCalculator
{
    MembershipType Type { get; }

    /// <summary>The fields it reads, besides <see cref="MemberField.Common"/>.</summary>
    IReadOnlyList<MemberField> Fields { get; }

    /// <summary>
    /// Reads its own fields of a book's section for this type. Whatever it does not ask the section for is refused as
    /// an unknown field.
    /// </summary>
    /// <exception cref="PriceBookException">The section is not as it has to be.</exception>
    IMembershipRule ReadRule(BookSection section, Currency currency);
}
