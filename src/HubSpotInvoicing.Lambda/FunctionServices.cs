using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Aws.Metrics;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Preparing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Lambda.Actions;
using HubSpotInvoicing.Lambda.Events;
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
        .AddKeyedSingleton<IEventAction>(EventAction.Run, (p, _) => RunOf(p))
        .AddKeyedSingleton<IEventAction>(EventAction.Plan, (p, _) => RunOf(p))
        .AddKeyedSingleton<IEventAction>(EventAction.Apply, (p, _) => RunOf(p))
        .AddKeyedSingleton<IEventAction>(EventAction.Approve, (p, _) => new EventApproval(
            p.GetRequiredService<PlanApproval>(), p.GetRequiredService<ILogger<EventApproval>>()))
        .AddKeyedSingleton<IEventAction>(
            EventAction.Readiness, (p, _) => new EventReadiness(p.GetRequiredService<ReadinessRun>()))
        .AddKeyedSingleton<IEventAction>(
            EventAction.Hold, (p, _) => new EventHold(p.GetRequiredService<CompanyHold>()))
        .AddKeyedSingleton<IEventAction>(
            EventAction.Release, (p, _) => new EventRelease(p.GetRequiredService<QuoteRelease>()))
        .AddKeyedSingleton<IEventAction>(EventAction.Undo, (p, _) => new EventUndo(p.GetRequiredService<RunUndo>()))
        .AddKeyedSingleton<IEventAction>(
            EventAction.Delivery, (p, _) => new EventDelivery(p.GetRequiredService<DeliveryInquiry>()))
        .AddKeyedSingleton<IEventAction>(
            EventAction.Resend, (p, _) => new EventResend(p.GetRequiredService<InvoiceResend>()))
        .AddKeyedSingleton<IEventAction>(
            EventAction.Forecast, (p, _) => new EventForecast(p.GetRequiredService<Forecaster>()))
        .AddKeyedSingleton<IEventAction>(
            EventAction.Explain, (p, _) => new EventExplanation(p.GetRequiredService<CompanyExplainer>()))
        .AddKeyedSingleton<IEventAction>(
            EventAction.Doctor, (p, _) => new EventDoctor(p.GetRequiredService<DoctorVisit>()));

    private static EventRun RunOf(IServiceProvider services) => new(
        services.GetRequiredService<NotifiedRun>(),
        services.GetRequiredService<RunMetrics>(),
        services.GetRequiredService<PriceBook>(),
        services.GetRequiredService<PlanArchive>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<EventRun>>());
}
