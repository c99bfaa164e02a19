using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Hosting.Access;
using HubSpotInvoicing.Hosting.Preparing;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.HubSpot;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reports;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Hosting;

/// <summary>Puts the run together: HubSpot at one end, a folder or a bucket at the other.</summary>
public static class Composition
{
    /// <summary>Every part of the product, ready to be resolved.</summary>
    /// <param name="parts">What the host brings.</param>
    /// <param name="settings">Settings that are ready to run with.</param>
    /// <param name="folder">Where mails lie, and reports and ledger unless they are in a bucket.</param>
    /// <exception cref="PriceBookException">The price book is not usable.</exception>
    /// <exception cref="RunRefusedException">The price book cannot be read.</exception>
    public static ServiceProvider Compose(HostParts parts, ProductSettings settings, string folder)
    {
        var services = new ServiceCollection()
            .AddLogging(parts.Logging)
            .AddSingleton(parts.Clock)
            // A seeded Random must not be shared by threads, so each part gets its own.
            .AddTransient(_ => new Random(parts.Chance.Next()))
            .AddSingleton(Options.Create(settings.HubSpot))
            .AddSingleton(Options.Create(settings.Fetching))
            .AddSingleton(Options.Create(settings.Pricing))
            .AddSingleton(Options.Create(settings.Invoicing))
            .AddSingleton(Options.Create(settings.Review))
            .AddSingleton(Options.Create(settings.Delivering))
            .AddSingleton(Options.Create(settings.Running))
            .AddSingleton(PriceBookFile.Read(settings.Pricing.Book, parts))
            .AddSingleton<IReadOnlyList<MemberField>>(MembershipCalculators.FieldsOf(MembershipCalculators.Standard))
            .AddAccess(parts, settings)
            // The settings were read and checked already, and stand above as the options that every part is given.
            .AddHubSpot(_ => { })
            .AddStorage(settings, folder)
            .AddInvoiceMail(settings, folder)
            .AddReports()
            .AddInvoiceRun()
            .AddForeseeing()
            .AddPreparing()
            .AddFinanceMail(settings, folder)
            .AddAwsPoints(settings);
        parts.Services(services);
        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
