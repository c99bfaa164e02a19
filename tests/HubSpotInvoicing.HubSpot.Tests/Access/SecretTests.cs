namespace HubSpotInvoicing.HubSpot;

public sealed class SecretTests
{
    [Fact]
    public void A_secret_prints_stars() => Assert.Equal("token: ***", $"token: {new Secret("pat-1")}");
}
