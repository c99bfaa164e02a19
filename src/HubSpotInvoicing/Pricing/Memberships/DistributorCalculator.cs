using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing.Books;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>Distributors pay a base amount and a price for each territory they sell in.</summary>
public sealed class DistributorCalculator : IMembershipCalculator
{
    public MembershipType Type { get; } = MembershipType.Named("Distributor");

    public IReadOnlyList<MemberField> Fields { get; } =
        [MemberField.UsStates, MemberField.CanadianProvinces, MemberField.OtherTerritories];

    public IMembershipRule ReadRule(BookSection section, Currency currency) => new DistributorRule(
        BookLine.Read(section.Section("base"), currency),
        BookLine.Read(section.Section("territory"), currency));
}
