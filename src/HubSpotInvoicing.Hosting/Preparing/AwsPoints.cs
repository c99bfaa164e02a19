using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Aws.Preparing;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Hosting.Preparing;

/// <summary>Which parts of AWS the doctor looks at: those that the settings use.</summary>
internal static class AwsPoints
{
    public static IServiceCollection AddAwsPoints(this IServiceCollection services, ProductSettings settings)
    {
        var before = services.Count;
        AddParts(services, settings);
        return services.Count > before ? services.AddCallerExaminer() : services;
    }

    private static void AddParts(IServiceCollection services, ProductSettings settings)
    {
        if (settings.Secrets.HubSpotSecret is { Length: > 0 } secret)
        {
            services.AddSecretReader().AddSingleton<IExaminer>(
                p => new SecretExaminer(p.GetRequiredService<ISecretReader>(), secret));
        }

        if (settings.IsInBucket)
        {
            services.AddBucketExaminer();
        }

        if (
            settings
            is { Mail.Channel: MailChannel.Ses }
                or { Delivering.Channel: DeliveryChannel.Ses, Mail.From.Length: > 0 })
        {
            services.AddSesExaminer();
        }

        if (settings.Mail.EventsQueueUrl.Length > 0)
        {
            services.AddMailQueueExaminer();
        }

        if (settings.Aws.Schedule.Length > 0)
        {
            services.AddScheduleExaminer();
        }

        if (settings.Aws.AlarmTopic.Length > 0)
        {
            services.AddAlarmExaminer();
        }
    }
}
