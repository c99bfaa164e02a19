using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing.Memberships;

namespace HubSpotInvoicing.Pricing;

/// <summary>The membership types that the product can price.</summary>
public static class MembershipCalculators
{
    /// <summary>The association's three types.</summary>
    public static IReadOnlyList<IMembershipCalculator> Standard { get; } =
        [new DistributorCalculator(), new ManufacturerCalculator(), new ServiceProviderCalculator()];

    /// <summary>Everything that must be fetched about a member so that any of these calculators can price it.</summary>
    public static IReadOnlyList<MemberField> FieldsOf(IEnumerable<IMembershipCalculator> calculators) =>
        [.. MemberField.Common.Concat(calculators.SelectMany(calculator => calculator.Fields)).Distinct()];
}
