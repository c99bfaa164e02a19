using HubSpotInvoicing.Aws;
using HubSpotInvoicing.HubSpot;

namespace HubSpotInvoicing.Hosting.Access;

public sealed class SecretCredentialsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_secret_is_read_as_credentials()
    {
        var credentials = await new SecretCredentials(new Vault(_ => """{"accessToken": "pat-1"}"""), "hubspot")
            .ReadAsync(Cancellation);

        Assert.Equal("pat-1", Assert.IsType<HubSpotCredentials.Token>(credentials).AccessToken.Reveal());
    }

    [Fact]
    public async Task A_secret_that_cannot_be_used_is_named_and_not_shown()
    {
        var fault = await Assert.ThrowsAsync<AccessTokenUnavailableException>(
            () => new SecretCredentials(new Vault(_ => "pat-hidden"), "hubspot").ReadAsync(Cancellation));

        Assert.Equal("The secret 'hubspot' cannot be used: it is not a JSON object of texts.", fault.Message);
        Assert.DoesNotContain("pat-hidden", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_says_why_and_what_to_do()
    {
        var vault = new Vault(_ => throw new RunRefusedException("The secret 'hubspot' is not there.", "Create it."));

        var fault = await Assert.ThrowsAsync<AccessTokenUnavailableException>(
            () => new SecretCredentials(vault, "hubspot").ReadAsync(Cancellation));

        Assert.Equal("The secret 'hubspot' is not there. Create it.", fault.Message);
    }

    private sealed class Vault(Func<string, string> read) : ISecretReader
    {
        public Task<string> ReadAsync(string secret, CancellationToken cancellationToken) =>
            Task.FromResult(read(secret));
    }
}
