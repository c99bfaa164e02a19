using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>Composes what looks ahead, beside the run whose steps it takes.</summary>
public static class ForeseeingServices
{
    /// <summary>
    /// Needs what <see cref="InvoiceRunServices.AddInvoiceRun"/> adds, and <see cref="ICompanyOwners"/> and
    /// <see cref="IForecastReporter"/> from edges.
    /// </summary>
    public static IServiceCollection AddForeseeing(this IServiceCollection services) => services
        .AddSingleton(p => new MonthsAhead(
            p.GetRequiredService<IRenewalSource>(),
            p.GetRequiredService<LedgerOpener>(),
            p.GetRequiredService<RunReporting>(),
            InvoiceRunServices.RunLimitsOf(p),
            p.GetRequiredService<WaveBilling>()))
        .AddSingleton(p => new Forecaster(
            p.GetRequiredService<MonthsAhead>(), p.GetRequiredService<IForecastReporter>()))
        .AddSingleton(p => new ReadinessReview(
            p.GetRequiredService<MonthsAhead>(), p.GetRequiredService<ICompanyOwners>()))
        .AddSingleton(p => new PriceLab(
            p.GetRequiredService<IRenewalSource>(),
            p.GetRequiredService<IOptions<PricingOptions>>().Value,
            p.GetRequiredService<IOptions<InvoicingOptions>>().Value.TerritoryLines,
            p.GetRequiredService<TimeProvider>()));
}
