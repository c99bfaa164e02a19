using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Files;
using HubSpotInvoicing.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Hosting;

/// <summary>Where ledger and reports are kept.</summary>
public static class StorageServices
{
    /// <summary>Adds the stores of the bucket that the settings name, or else those of the folder.</summary>
    public static IServiceCollection AddStorage(
        this IServiceCollection services,
        ProductSettings settings,
        string folder) =>
        settings.IsInBucket
            ? services.AddSingleton(Options.Create(settings.Storage)).AddS3Storage(_ => { })
            : services.AddFileStorage(folder);
}
