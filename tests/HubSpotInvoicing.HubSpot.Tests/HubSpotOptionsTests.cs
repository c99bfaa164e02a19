using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot;

public sealed class HubSpotOptionsTests
{
    [Fact]
    public void A_token_is_all_that_has_to_be_set() => Assert.False(Validate(_ => { }).Failed);

    [Theory]
    [InlineData("")]
    [InlineData("pat with spaces")]
    [InlineData("pat\nheader: x")]
    public void A_token_that_cannot_be_one_is_refused_without_being_shown(string token)
    {
        var result = Validate(o => o.AccessToken = token);

        Assert.True(result.Failed);
        Assert.DoesNotContain("spaces", result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("header", result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v3")]
    [InlineData("2026-9")]
    [InlineData("2026-09/../x")]
    public void An_api_version_is_a_year_and_a_month(string version) =>
        Assert.True(Validate(o => o.ApiVersion = version).Failed);

    [Fact]
    public void Every_number_has_its_limits()
    {
        Assert.True(Validate(o => o.RetryCountMax = 11).Failed);
        Assert.True(Validate(o => o.RetryDelayMs = 0).Failed);
        Assert.True(Validate(o => o.Parallelism = 0).Failed);
        Assert.True(Validate(o => o.TimeoutSeconds = 0).Failed);
        Assert.True(Validate(o => o.BreakerFailures = 0).Failed);
        Assert.True(Validate(o => o.PortalId = 0).Failed);
    }

    [Theory]
    [InlineData("api.hubapi.com")]
    [InlineData("http://api.hubapi.com")]
    [InlineData("http://127.0.0.1.example.test")]
    [InlineData("https://")]
    [InlineData("https://user@host")]
    public void An_address_that_would_show_the_token_is_refused(string address) =>
        Assert.True(Validate(o => o.BaseUrl = address).Failed);

    [Theory]
    [InlineData("https://api.hubapi.com")]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("http://localhost")]
    public void HubSpot_and_this_machine_are_good_addresses(string address) =>
        Assert.False(Validate(o => o.BaseUrl = address).Failed);

    [Theory]
    [InlineData("none", HubSpotTier.None)]
    [InlineData("starter", HubSpotTier.Starter)]
    [InlineData("pro", HubSpotTier.Pro)]
    [InlineData("enterprise", HubSpotTier.Enterprise)]
    [InlineData("addon", HubSpotTier.AddOn)]
    [InlineData("oauth", HubSpotTier.OAuth)]
    public void A_tier_is_named_in_small_letters_too(string text, HubSpotTier tier) =>
        Assert.Equal(tier, Enum.Parse<HubSpotTier>(text, ignoreCase: true));

    [Fact]
    public void Composing_with_a_bad_setting_fails_with_its_name()
    {
        using var services = new ServiceCollection().AddHubSpot(o => o.AccessToken = "").BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(
            () => services.GetRequiredService<IOptions<HubSpotOptions>>().Value);

        Assert.Contains("HubSpot:AccessToken", fault.Message, StringComparison.Ordinal);
    }

    private static ValidateOptionsResult Validate(Action<HubSpotOptions> change)
    {
        var options = new HubSpotOptions { AccessToken = "pat-na1-0000" };
        change(options);
        return new HubSpotOptionsValidator().Validate(null, options);
    }
}
