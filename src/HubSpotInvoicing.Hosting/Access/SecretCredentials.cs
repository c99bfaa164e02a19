using HubSpotInvoicing.Aws;
using HubSpotInvoicing.HubSpot;

namespace HubSpotInvoicing.Hosting.Access;

/// <summary>The credentials of HubSpot that an AWS secret holds.</summary>
internal sealed class SecretCredentials(ISecretReader secrets, string secret) : IHubSpotCredentials
{
    public async Task<HubSpotCredentials> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return HubSpotCredentials.Parse(await secrets.ReadAsync(secret, cancellationToken));
        }
        catch (RunRefusedException refused)
        {
            throw new AccessTokenUnavailableException($"{refused.Problem} {refused.Remedy}", refused);
        }
        catch (FormatException wrong)
        {
            throw new AccessTokenUnavailableException(
                $"The secret '{secret}' cannot be used: {wrong.Message}.", wrong);
        }
    }
}
