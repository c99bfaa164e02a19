using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Pricing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Lambda;

/// <summary>What the function has beyond what every host has; one place for all of it.</summary>
internal static class FunctionServices
{
    public static void Add(IServiceCollection services) => services
        .AddSingleton(p => new EventRun(
            p.GetRequiredService<NotifiedRun>(),
            p.GetRequiredService<PriceBook>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<EventRun>>()));
}
