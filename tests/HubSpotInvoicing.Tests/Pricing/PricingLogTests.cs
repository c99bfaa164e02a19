using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Pricing;

public sealed class PricingLogTests
{
    private static readonly Dictionary<MemberField, string?> Distributor = new()
    {
        [MemberField.MembershipType] = "Distributor",
        [MemberField.UsStates] = "Texas;Ohio",
        [MemberField.Dues] = "10",
    };

    private static readonly Dictionary<MemberField, string?> Manufacturer = new()
    {
        [MemberField.MembershipType] = "Manufacturer",
        [MemberField.SalesVolume] = "plenty",
        [MemberField.Level] = "grand",
    };

    private readonly Month month = new();

    [Fact]
    public async Task A_calculation_is_told_in_the_figures_of_the_book_and_not_in_the_members_own()
    {
        month.Add(1, values: Distributor);

        var line = Assert.Single(await LogAsync(), l => l.StartsWith("Company 1 as", StringComparison.Ordinal));

        Assert.StartsWith(
            "Company 1 as Distributor: from membership_type, us_states, ", line, StringComparison.Ordinal);
        Assert.Contains(" by base.price = 929, territory.price = 70, ", line, StringComparison.Ordinal);
        Assert.EndsWith(
            ": 1. 1 x USD 929.00 = USD 929.00; 2. 2 x USD 70.00 = USD 140.00: USD 1,069.00, flags: LargeChange",
            line,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Texas", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_reason_and_not_with_the_value()
    {
        month.Add(1, values: Manufacturer);

        var lines = await LogAsync();

        Assert.Contains(
            "Company 1 has no price: from membership_type, sales_volume, membership_level: "
            + "InvalidSalesVolume, UnknownLevel",
            lines);
        Assert.DoesNotContain(lines, l => l.Contains("plenty", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_told_to_a_log_that_does_not_ask_for_it()
    {
        month.Add(1, values: Distributor);

        await month.RunAsync();

        Assert.DoesNotContain(month.Log.All, l => l.StartsWith("Company 1 as", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyCollection<string>> LogAsync()
    {
        month.Log.Least = LogLevel.Debug;
        await month.RunAsync();
        return month.Log.All;
    }
}
