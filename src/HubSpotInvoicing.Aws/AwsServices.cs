using Amazon.Runtime;
using Amazon.S3;
using HubSpotInvoicing.Aws.Invoicing;
using HubSpotInvoicing.Aws.Reporting;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws;

/// <summary>Keeps ledger and reports in a bucket.</summary>
public static class AwsServices
{
    /// <summary>
    /// Adds the ledger store and the report store. A clock and <see cref="AWSCredentials"/> may be given before; otherwise
    /// the system's clock is taken, and what the AWS SDK finds (role, profile, environment). Without a region anywhere,
    /// the stores refuse the run with a <see cref="RunRefusedException"/> when they are made.
    /// </summary>
    public static IServiceCollection AddS3Storage(this IServiceCollection services, Action<StorageOptions> configure)
    {
        services.AddOptions<StorageOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<IAmazonS3>(provider => S3Clients.Create(
                provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetService<AWSCredentials>()))
            .AddSingleton<S3Bucket>()
            .AddSingleton<ILedgerStore, S3LedgerStore>()
            .AddSingleton<IReportStore, S3ReportStore>();
    }
}
