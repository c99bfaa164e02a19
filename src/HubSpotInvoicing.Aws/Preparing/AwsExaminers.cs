using HubSpotInvoicing.Aws.Invoicing;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>What the doctor looks at in AWS; a host adds what its settings use.</summary>
public static class AwsExaminers
{
    /// <summary>
    /// Whether AWS takes the credentials. Needs what <see cref="AwsServices.AddSecretReader"/> needs.
    /// </summary>
    public static IServiceCollection AddCallerExaminer(this IServiceCollection services) =>
        services.AddReading().AddSingleton<IExaminer, CallerExaminer>();

    /// <summary>The bucket. Needs <see cref="AwsServices.AddS3Storage"/>.</summary>
    public static IServiceCollection AddBucketExaminer(this IServiceCollection services)
    {
        services.TryAddSingleton<S3LedgerStore>();
        return services.AddSingleton<IExaminer, BucketExaminer>();
    }

    /// <summary>SES. Needs also the options of mail and delivery, a source and a count of renewals.</summary>
    public static IServiceCollection AddSesExaminer(this IServiceCollection services) =>
        services.AddReading().AddSingleton<MonthlyMails>().AddSingleton<IExaminer, SesExaminer>();

    /// <summary>The queue of mail events. Needs also the options of mail.</summary>
    public static IServiceCollection AddMailQueueExaminer(this IServiceCollection services) =>
        services.AddReading().AddSingleton<IExaminer, MailQueueExaminer>();

    /// <summary>The schedule. Needs also a source of renewals, for the account's zone.</summary>
    public static IServiceCollection AddScheduleExaminer(this IServiceCollection services) =>
        services.AddReading().AddSingleton<IExaminer, ScheduleExaminer>();

    /// <summary>Who hears alarms.</summary>
    public static IServiceCollection AddAlarmExaminer(this IServiceCollection services) =>
        services.AddReading().AddSingleton<IExaminer, AlarmExaminer>();

    private static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddCaller().TryAddSingleton<AwsReading>();
        return services;
    }
}
