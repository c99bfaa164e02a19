using System.Diagnostics;
using Amazon.Runtime;
using Amazon.S3;
using HubSpotInvoicing.Aws.Access;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Aws.Delivering;
using HubSpotInvoicing.Aws.Invoicing;
using HubSpotInvoicing.Aws.Invoicing.Approving;
using HubSpotInvoicing.Aws.Metrics;
using HubSpotInvoicing.Aws.Preparing;
using HubSpotInvoicing.Aws.Reporting;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Preparing.Findings;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws;

/// <summary>Keeps ledger and reports in a bucket, mails by SES, and reads secrets.</summary>
public static class AwsServices
{
    /// <summary>
    /// Adds the stores of ledger, plans, findings and reports. A clock and <see cref="AWSCredentials"/> may be given
    /// before; otherwise the system's clock is taken, and what the AWS SDK finds (role, profile, environment). Without
    /// a region anywhere, the stores refuse the run with a <see cref="RunRefusedException"/> when they are made.
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
            .AddSingleton<IPlanStore, S3PlanStore>()
            .AddSingleton<IFindingsStore, S3FindingsStore>()
            .AddSingleton<IReportStore, S3ReportStore>()
            .AddSingleton<IMailEventStore, S3MailEventStore>();
    }

    /// <summary>
    /// Adds the mailer of the channel Ses for invoices. Needs <see cref="MailOptions"/>, <see cref="AwsOptions"/>, a
    /// clock and a <see cref="Random"/>; <see cref="AWSCredentials"/> may be given before.
    /// </summary>
    public static IServiceCollection AddSesInvoiceMail(this IServiceCollection services) =>
        services.AddSes().AddSingleton<IInvoiceMailer, SesInvoiceMailer>();

    /// <summary>Adds the mailer that tells finance by SES; needs what <see cref="AddSesInvoiceMail"/> needs.</summary>
    public static IServiceCollection AddSesFinanceMail(this IServiceCollection services) =>
        services.AddSes().AddSingleton<IFinanceMailer, SesFinanceMailer>();

    /// <summary>
    /// Adds the reader of secrets. Needs <see cref="AwsOptions"/>, a clock and a <see cref="Random"/>;
    /// <see cref="AWSCredentials"/> may be given before.
    /// </summary>
    public static IServiceCollection AddSecretReader(this IServiceCollection services) =>
        services.AddCaller().AddSingleton<ISecretReader, SecretsManagerReader>();

    /// <summary>Adds the queue of what SES tells of mails; needs what <see cref="AddSesInvoiceMail"/> needs.</summary>
    public static IServiceCollection AddMailEvents(this IServiceCollection services) =>
        services.AddCaller().AddSingleton<IMailEventQueue, SqsMailEventQueue>();

    /// <summary>Adds what understands the events of SES that were kept.</summary>
    public static IServiceCollection AddMailEventReader(this IServiceCollection services) =>
        services.AddSingleton<IMailEventReader, SesMailEventReader>();

    /// <summary>
    /// Adds <see cref="RunMetrics"/>. Needs <see cref="AwsOptions"/>, a clock and the <see cref="PriceBook"/>.
    /// </summary>
    /// <param name="services">What the host composes.</param>
    /// <param name="lines">
    /// Where CloudWatch reads log lines, on Lambda the standard output; safe for several threads.
    /// </param>
    public static IServiceCollection AddRunMetrics(this IServiceCollection services, TextWriter lines) =>
        services.AddSingleton(provider => new RunMetrics(
            new EmbeddedMetrics(lines, provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<IOptions<AwsOptions>>(),
            provider.GetRequiredService<PriceBook>(),
            MemoryPeak));

    private static long MemoryPeak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static IServiceCollection AddSes(this IServiceCollection services)
    {
        services.AddCaller().TryAddSingleton<SesSender>();
        return services;
    }

    internal static IServiceCollection AddCaller(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new AwsCaller(
            provider.GetRequiredService<IOptions<AwsOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Random>(),
            provider.GetService<AWSCredentials>(),
            log: provider.GetService<ILogger<AwsCaller>>()));
        return services;
    }
}
