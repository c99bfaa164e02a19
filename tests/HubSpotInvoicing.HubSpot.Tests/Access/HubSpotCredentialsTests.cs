namespace HubSpotInvoicing.HubSpot.Access;

public sealed class HubSpotCredentialsTests
{
    [Fact]
    public void A_token_is_read()
    {
        var credentials = HubSpotCredentials.Parse("""{"accessToken": " pat-1 "}""");

        Assert.Equal("pat-1", Assert.IsType<HubSpotCredentials.Token>(credentials).AccessToken.Reveal());
    }

    [Fact]
    public void An_apps_grant_is_read()
    {
        var credentials = HubSpotCredentials.Parse("""{"clientId": "c", "clientSecret": "s", "refreshToken": "r"}""");

        var grant = Assert.IsType<HubSpotCredentials.Grant>(credentials);
        Assert.Equal(("c", "s", "r"), (grant.ClientId, grant.ClientSecret.Reveal(), grant.RefreshToken.Reveal()));
    }

    [Theory]
    [InlineData("hidden", "it is not a JSON object of texts")]
    [InlineData("""["hidden"]""", "it is not a JSON object of texts")]
    [InlineData("""{"accessToken": 4711}""", "it is not a JSON object of texts")]
    [InlineData("""{"accessToken": "hidden", "accessToken": "hidden"}""", "it is not a JSON object of texts")]
    [InlineData("""{"accessToken": ""}""", "the field accessToken is empty")]
    [InlineData(
        """{"accessToken": "hidden", "refreshToken": "hidden"}""", "besides accessToken there is another field")]
    [InlineData("""{"clientId": "c", "refreshToken": "hidden"}""", "the field clientSecret is missing")]
    [InlineData("{}", "the field clientId is missing")]
    public void What_is_wrong_is_said_without_showing_a_value(string json, string problem)
    {
        var fault = Assert.Throws<FormatException>(() => HubSpotCredentials.Parse(json));

        Assert.Equal(problem, fault.Message);
        Assert.Null(fault.InnerException);
    }

    [Fact]
    public void Credentials_are_never_printed()
    {
        var grant = HubSpotCredentials.Parse(
            """{"clientId": "c", "clientSecret": "hidden", "refreshToken": "hidden"}"""
        );

        Assert.DoesNotContain("hidden", $"{grant}", StringComparison.Ordinal);
    }
}
