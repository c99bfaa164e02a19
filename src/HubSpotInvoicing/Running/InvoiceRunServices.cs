using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Running;

/// <summary>Composes the run from its stages; a host adds the edges, the options, a clock and a seeded <see cref="Random"/>.</summary>
public static class InvoiceRunServices
{
    /// <summary>
    /// Needs <see cref="IRenewalSource"/>, <see cref="IInvoiceGateway"/>, <see cref="IInvoiceMailer"/>,
    /// <see cref="ILedgerStore"/>, <see cref="IRunReporter"/>, <see cref="IRequestMeter"/>, <see cref="PriceBook"/>,
    /// <see cref="TimeProvider"/> and <see cref="Random"/> from the host and its edges.
    /// </summary>
    public static IServiceCollection AddInvoiceRun(this IServiceCollection services) => services
        .WithWritePermission()
        .AddSingleton(p => new MembershipPricing(
            Service<PriceBook>(p), Options<PricingOptions>(p), Options<InvoicingOptions>(p).TerritoryLines))
        .AddSingleton(p => new MissedMonths(
            Service<ILedgerStore>(p), Service<PriceBook>(p), Options<FetchingOptions>(p)))
        .AddSingleton(p => new LedgerOpener(Service<ILedgerStore>(p), Options<InvoicingOptions>(p), Service<TimeProvider>(p)))
        .AddSingleton(p => new RunReporting(
            Service<IRunReporter>(p),
            Service<IRequestMeter>(p),
            Service<PriceBook>(p),
            Service<TimeProvider>(p),
            Service<Random>(p)))
        .AddSingleton(p => new Recognition(Service<IInvoiceGateway>(p)))
        .AddSingleton(WaveBillingOf)
        .AddSingleton(p => new PeriodPass(
            Service<IRenewalSource>(p),
            Service<WaveBilling>(p),
            Service<Recognition>(p),
            Service<WritePermission>(p),
            Options<FetchingOptions>(p)))
        .AddSingleton(p => new InvoiceRun(
            Service<IRenewalSource>(p),
            Service<PeriodPass>(p),
            Service<MissedMonths>(p),
            Service<LedgerOpener>(p),
            Service<RunReporting>(p),
            RunLimitsOf(p)))
        .AddSingleton(p => new CompanyLookup(Service<IRenewalSource>(p)))
        .AddSingleton(p => new CompanyExplainer(Service<CompanyLookup>(p), Service<MembershipPricing>(p)))
        .AddSingleton(p => new InvoiceResolver(
            Service<IRenewalSource>(p),
            Service<IInvoiceGateway>(p),
            Service<CompanyLookup>(p),
            Service<LedgerOpener>(p),
            Service<RunReporting>(p)))
        .AddSingleton(p => new QuoteRelease(
            Service<CompanyLookup>(p), Service<MembershipPricing>(p), Service<LedgerOpener>(p), Service<RunReporting>(p)));

    private static IServiceCollection WithWritePermission(this IServiceCollection services)
    {
        services.TryAddSingleton<WritePermission>();
        return services;
    }

    /// <summary>A host that sets no limits needs none.</summary>
    internal static RunLimits RunLimitsOf(IServiceProvider provider) => new(
        provider.GetService<IOptions<RunningOptions>>()?.Value ?? new RunningOptions(), Service<TimeProvider>(provider));

    private static WaveBilling WaveBillingOf(IServiceProvider provider)
    {
        var gateway = Service<IInvoiceGateway>(provider);
        var time = Service<TimeProvider>(provider);
        var options = Options<InvoicingOptions>(provider);
        var readBack = new ReadBack(gateway, options, time);
        return new WaveBilling(
            Service<Recognition>(provider),
            new RenewalReview(
                Service<MembershipPricing>(provider),
                options,
                provider.GetService<ILogger<RenewalReview>>() ?? NullLogger<RenewalReview>.Instance),
            new PortionBilling(
                Service<Recognition>(provider),
                new DraftStep(gateway, readBack),
                new OpenStep(gateway, readBack),
                new DuesStep(gateway),
                new DeliveryStep(
                    provider.GetServices<IInvoiceMailer>(), gateway, Options<DeliveringOptions>(provider), time)));
    }

    private static T Service<T>(IServiceProvider provider)
        where T : notnull => provider.GetRequiredService<T>();

    private static T Options<T>(IServiceProvider provider)
        where T : class => Service<IOptions<T>>(provider).Value;
}
