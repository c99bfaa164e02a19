using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Files.Delivering;
using HubSpotInvoicing.Files.Invoicing;
using HubSpotInvoicing.Files.Invoicing.Approving;
using HubSpotInvoicing.Files.Preparing;
using HubSpotInvoicing.Files.Reporting;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Preparing.Findings;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Files;

/// <summary>Keeps ledger, reports and mails in one folder.</summary>
public static class FilesServices
{
    /// <summary>
    /// Adds the ledger store, the report store, and the mailer of the channel File; the clock may be given before.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="folder">
    /// The folder that holds <c>ledger</c>, <c>reports</c> and <c>mail</c>; made when it is missing.
    /// </param>
    public static IServiceCollection AddFiles(this IServiceCollection services, string folder) =>
        services.AddFileStorage(folder).AddFileMail(folder);

    /// <summary>Adds the stores of ledger, plans, findings and reports; the clock may be given before.</summary>
    public static IServiceCollection AddFileStorage(this IServiceCollection services, string folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<ILedgerStore>(_ => new FileLedgerStore(folder))
            .AddSingleton<IPlanStore>(_ => new FilePlanStore(folder))
            .AddSingleton<IFindingsStore>(
                provider => new FileFindingsStore(folder, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IReportStore>(_ => new FileReportStore(folder))
            .AddSingleton<IMailEventStore>(_ => new FileMailEventStore(folder));
    }

    /// <summary>
    /// Adds the mailer that writes what finance is told into the folder; needs the options, the clock may be given
    /// before.
    /// </summary>
    public static IServiceCollection AddFileFinanceMail(this IServiceCollection services, string folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<IFinanceMailer>(provider => new FileFinanceMailer(
            folder,
            provider.GetRequiredService<IOptions<MailOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Adds the mailer of the channel File; the clock may be given before.</summary>
    public static IServiceCollection AddFileMail(this IServiceCollection services, string folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<IInvoiceMailer>(
            provider => new FileMailer(folder, provider.GetRequiredService<TimeProvider>()));
    }
}
