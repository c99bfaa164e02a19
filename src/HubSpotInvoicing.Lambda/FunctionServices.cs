using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Aws.Metrics;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Lambda;

/// <summary>What the function has beyond what every host has; one place for all of it.</summary>
internal static class FunctionServices
{
    /// <param name="services">What the product is composed of.</param>
    /// <param name="lines">Where CloudWatch reads lines.</param>
    public static void Add(IServiceCollection services, TextWriter lines) => services
        .AddRunMetrics(lines)
        .AddSingleton(p => new EventApproval(
            p.GetRequiredService<PlanApproval>(), p.GetRequiredService<ILogger<EventApproval>>()))
        .AddSingleton(p => new EventReadiness(
            p.GetRequiredService<ReadinessRun>(), p.GetRequiredService<ILogger<EventRun>>()))
        .AddSingleton(p => new EventRun(
            p.GetRequiredService<NotifiedRun>(),
            p.GetRequiredService<RunMetrics>(),
            p.GetRequiredService<PriceBook>(),
            p.GetRequiredService<PlanArchive>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<EventRun>>()));
}
