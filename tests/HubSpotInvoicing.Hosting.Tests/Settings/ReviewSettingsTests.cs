using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Hosting.Settings;

public sealed class ReviewSettingsTests
{
    [Fact]
    public void Flagged_quotes_wait_and_one_person_approves_unless_something_else_is_set()
    {
        var review = Load([]).Usable().Review;

        Assert.Equal((ReviewMode.Flagged, 1), (review.Mode, review.Approvers));
    }

    [Theory]
    [InlineData("Review__Mode", "Everything", "must be one of None, Flagged, All")]
    [InlineData("Review__Approvers", "3", "must be between 1 and 2")]
    [InlineData("Pricing__ApprovalLimits__Distributor", "0", "must be between 0.01 and 999999999")]
    public void What_cannot_be_used_is_refused(string variable, string value, string complaint) => Assert.Contains(
        complaint, Assert.Single(Load([(variable, value)]).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_type_that_nothing_prices_is_refused_with_the_nearest_name()
    {
        var problem = Assert.Single(Load([("Pricing__ApprovalLimits__Distribtor", "9000")]).Problems);

        Assert.Contains("Did you mean Pricing:ApprovalLimits:Distributor?", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ServiceProvider")]
    [InlineData("Service Provider")]
    [InlineData("service-provider")]
    [InlineData("SERVICE_PROVIDER")]
    public void A_types_limit_is_known_in_every_spelling(string type)
    {
        var pricing = Load([($"Pricing__ApprovalLimits__{type}", "9000.50")]).Usable().Pricing;

        Assert.Equal(9000.50m, pricing.LimitOf(MembershipType.Named("Service Provider"))?.Amount);
    }

    private static LoadedSettings Load((string Name, string Value)[] variables) => SettingsReader.Load(
        Path.Combine(AppContext.BaseDirectory, "no-such-folder"),
        variables.ToDictionary(v => v.Name, v => v.Value));
}
