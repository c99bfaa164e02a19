using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing;

public sealed class MembershipCalculatorsTests
{
    [Fact]
    public void The_standard_types_are_the_associations_three() =>
        Assert.Equal(
            ["Distributor", "Manufacturer", "Service Provider"],
            MembershipCalculators.Standard.Select(calculator => calculator.Type.Name));

    [Fact]
    public void Every_field_that_pricing_needs_is_fetched_once()
    {
        var fields = MembershipCalculators.FieldsOf([.. MembershipCalculators.Standard, .. MembershipCalculators.Standard]);

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
