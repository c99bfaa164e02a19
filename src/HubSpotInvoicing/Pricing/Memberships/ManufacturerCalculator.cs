using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing.Books;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>
/// Manufacturers pay by the band that their annual sales volume, or failing that their level, falls into.
/// </summary>
public sealed class ManufacturerCalculator : IMembershipCalculator
{
    public MembershipType Type { get; } = MembershipType.Named("Manufacturer");

    public IReadOnlyList<MemberField> Fields { get; } = [MemberField.SalesVolume, MemberField.Level];

    public IMembershipRule ReadRule(BookSection section, Currency currency) =>
        new ManufacturerRule(SalesBandReader.Read(section, currency));
}
