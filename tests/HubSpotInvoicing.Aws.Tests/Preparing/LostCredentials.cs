using Amazon.Runtime;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>What the SDK has when it finds no credentials.</summary>
internal sealed class LostCredentials : AWSCredentials
{
    public override ImmutableCredentials GetCredentials() => throw new AmazonClientException("Nothing was found.");
}
