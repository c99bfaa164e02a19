using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing.Memberships;

namespace HubSpotInvoicing.Pricing;

public sealed class MembershipCalculatorsTests
{
    [Fact]
    public void The_standard_types_are_the_associations_three()
    {
        string[] names = ["Distributor", "Manufacturer", "Service Provider"];
        IMembershipCalculator[] calculators =
            [new DistributorCalculator(), new ManufacturerCalculator(), new ServiceProviderCalculator()];

        Assert.Equal(names, calculators.Select(calculator => calculator.Type.Name));
        Assert.Equal(names, MembershipCalculators.Standard.Select(calculator => calculator.Type.Name));
    }

    [Fact]
    public void Every_field_that_pricing_needs_is_fetched_once()
    {
        var fields = MembershipCalculators.FieldsOf([
            .. MembershipCalculators.Standard,
            .. MembershipCalculators.Standard,
        ]);

        Assert.Equal(
            [
                .. MemberField.Common,
                MemberField.UsStates,
                MemberField.CanadianProvinces,
                MemberField.OtherTerritories,
                MemberField.SalesVolume,
                MemberField.Level,
            ],
            fields);
    }
}
