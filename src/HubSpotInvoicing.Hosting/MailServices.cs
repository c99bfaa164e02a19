using System.Diagnostics;
using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Files;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Hosting;

/// <summary>Who mails members and finance, and the run that has finance told.</summary>
internal static class MailServices
{
    /// <summary>
    /// The mailers of invoices: an earlier run may have begun over another channel than the one that is set now. SES
    /// needs a sender.
    /// </summary>
    public static IServiceCollection AddInvoiceMail(
        this IServiceCollection services, ProductSettings settings, string folder)
    {
        services.AddSingleton(Options.Create(settings.Aws)).AddFileMail(folder);
        return settings.Mail.From.Length > 0 ? services.AddSesInvoiceMail() : services;
    }

    public static IServiceCollection AddFinanceMail(
        this IServiceCollection services, ProductSettings settings, string folder)
    {
        services
            .AddFinanceMailer(settings, folder)
            .AddMailEventReader()
            .AddSingleton(p => new DeliveryInquiry(
                p.GetRequiredService<MailFollowUp>(),
                p.GetRequiredService<IMailEventStore>(),
                p.GetRequiredService<IMailEventReader>(),
                p.GetRequiredService<DeliveryFollowUp>()))
            .AddSingleton(p => new FinanceNotices(
                p.GetService<IFinanceMailer>(),
                new ReportMail(p.GetRequiredService<IReportStore>()),
                settings.Mail,
                p.GetRequiredService<ILogger<FinanceNotices>>()))
            .AddSingleton(p => new ReadinessRun(
                p.GetRequiredService<ReadinessReview>(),
                p.GetRequiredService<IReportStore>(),
                p.GetService<IFinanceMailer>()))
            .AddSingleton(p => new MailFollowUp(
                p.GetService<IMailEventQueue>(),
                p.GetRequiredService<IMailEventStore>(),
                p.GetRequiredService<ILogger<MailFollowUp>>()))
            .AddSingleton(p => new NotifiedRun(
                p.GetRequiredService<InvoiceRun>(),
                p.GetRequiredService<FinanceNotices>(),
                p.GetRequiredService<MailFollowUp>(),
                p.GetRequiredService<TimeProvider>(),
                p.GetRequiredService<ILogger<NotifiedRun>>()));
        if (settings.Mail.EventsQueueUrl.Length > 0)
        {
            services.AddMailEvents();
        }

        return services;
    }

    /// <summary>
    /// Adds <see cref="IFinanceMailer"/>, unless nobody is mailed; SES needs <see cref="AwsOptions"/>.
    /// </summary>
    public static IServiceCollection AddFinanceMailer(
        this IServiceCollection services, ProductSettings settings, string folder)
    {
        services.AddSingleton(Options.Create(settings.Mail));
        return settings.Mail.Channel switch
        {
            MailChannel.None => services,
            MailChannel.File => services.AddFileFinanceMail(folder),
            MailChannel.Ses => services.AddSesFinanceMail(),
            _ => throw new UnreachableException(),
        };
    }
}
