namespace HubSpotInvoicing.Hosting.Settings;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["HubSpot:Tier", "HubSpot:PortalId", "Fetching:MissedMonths"];

    [Theory]
    [InlineData("HubSpot:Teir", "HubSpot:Tier")]
    [InlineData("hubspot:portal", "HubSpot:PortalId")]
    [InlineData("Fetching:Missed", "Fetching:MissedMonths")]
    [InlineData("Fetching:MissedMonths", "Fetching:MissedMonths")]
    public void A_mistyped_name_finds_the_one_it_resembles(string typed, string expected) =>
        Assert.Equal(expected, NearestName.Of(typed, Known));

    [Theory]
    [InlineData("Renewal", "RenewalDate")]
    [InlineData("level of membership", null)]
    [InlineData("s", "SalesVolume")]
    public void The_only_name_that_begins_so_goes_before_a_short_one(string typed, string? expected) =>
        Assert.Equal(expected, NearestName.Of(typed, ["Level", "RenewalDate", "SalesVolume"]));

    [Theory]
    [InlineData("")]
    [InlineData("Logging:LogLevel:Default")]
    public void A_name_like_no_other_finds_none(string typed) => Assert.Null(NearestName.Of(typed, Known));

    [Fact]
    public void Among_no_names_there_is_none() => Assert.Null(NearestName.Of("x", []));
}
