using HubSpotInvoicing.Files;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Hosting;

/// <summary>Who mails finance, and the run that has them told.</summary>
internal static class MailServices
{
    public static IServiceCollection AddFinanceMail(
        this IServiceCollection services, ProductSettings settings, string folder)
    {
        services
            .AddSingleton(Options.Create(settings.Mail))
            .AddSingleton(p => new FinanceNotices(
                p.GetService<IFinanceMailer>(),
                new ReportMail(p.GetRequiredService<IReportStore>()),
                settings.Mail,
                p.GetRequiredService<ILogger<FinanceNotices>>()))
            .AddSingleton(p => new NotifiedRun(
                p.GetRequiredService<InvoiceRun>(),
                p.GetRequiredService<FinanceNotices>(),
                p.GetRequiredService<TimeProvider>()));
        return settings.Mail.Channel is MailChannel.File ? services.AddFileFinanceMail(folder) : services;
    }
}
