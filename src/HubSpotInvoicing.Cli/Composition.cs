using HubSpotInvoicing.Cli.Settings;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Files;
using HubSpotInvoicing.HubSpot;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reports;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Cli;

/// <summary>Puts the run together: HubSpot at one end, a folder at the other.</summary>
internal static class Composition
{
    /// <exception cref="PriceBookException">The price book is not usable.</exception>
    /// <exception cref="RunRefusedException">The price book cannot be read.</exception>
    public static ServiceProvider Compose(
        Surroundings surroundings, ProductSettings settings, string folder, LogLevel level)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => surroundings.Logging(logging.SetMinimumLevel(level)))
            .AddSingleton(surroundings.Clock)
            // A seeded Random must not be shared by threads, so each part gets its own.
            .AddTransient(_ => new Random(surroundings.Chance.Next()))
            .AddSingleton(Options.Create(settings.HubSpot))
            .AddSingleton(Options.Create(settings.Fetching))
            .AddSingleton(Options.Create(settings.Pricing))
            .AddSingleton(Options.Create(settings.Invoicing))
            .AddSingleton(Options.Create(settings.Delivering))
            .AddSingleton(Options.Create(settings.Running))
            .AddSingleton(PriceBookFile.Read(settings.Pricing.Book, surroundings))
            .AddSingleton<IReadOnlyList<MemberField>>(MembershipCalculators.FieldsOf(MembershipCalculators.Standard))
            // The settings were read and checked already, and stand above as the options that every part is given.
            .AddHubSpot(_ => { })
            .AddFiles(folder)
            .AddReports()
            .AddInvoiceRun();
        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
