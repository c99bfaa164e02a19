using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace HubSpotInvoicing.Aws;

/// <summary>Makes the SDK's client from the settings.</summary>
internal static class S3Clients
{
    private const string AnyRegion = "us-east-1";
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <param name="options">The settings.</param>
    /// <param name="credentials">Those of the SDK's own chain when there are none.</param>
    /// <exception cref="RunRefusedException">No region is set anywhere.</exception>
    public static AmazonS3Client Create(StorageOptions options, AWSCredentials? credentials) => credentials is null
        ? new AmazonS3Client(Configure(options))
        : new AmazonS3Client(credentials, Configure(options));

    /// <exception cref="RunRefusedException">No region is set anywhere.</exception>
    public static AmazonS3Config Configure(StorageOptions options)
    {
        var config = new AmazonS3Config
        {
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            ConnectTimeout = ConnectTimeout,
            // Only who repeats a conditional write himself knows whether "taken" may be his own first attempt.
            MaxErrorRetry = 0,
            // Every write brings its own SHA-256; the SDK would send another sum in a form that few servers know.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        };
        if (options.ServiceUrl.Length > 0)
        {
            config.ServiceURL = options.ServiceUrl;
            config.ForcePathStyle = true;
            config.AuthenticationRegion = options.Region.Length > 0 ? options.Region : AnyRegion;
        }
        else if (options.Region.Length > 0)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        }
        else if (config.RegionEndpoint is null)
        {
            throw new RunRefusedException("No AWS region is set.", "Set Storage:Region to the region of the bucket.");
        }

        return config;
    }
}
