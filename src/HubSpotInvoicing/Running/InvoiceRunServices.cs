using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Pricing.Changes;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Composes the run from its stages; a host adds the edges, the options, a clock and a seeded <see cref="Random"/>.
/// </summary>
public static class InvoiceRunServices
{
    /// <summary>
    /// Needs <see cref="IRenewalSource"/>, <see cref="IInvoiceGateway"/>, <see cref="IInvoiceMailer"/>,
    /// <see cref="ILedgerStore"/>, <see cref="IRunReporter"/>, <see cref="IRequestMeter"/>, <see cref="PriceBook"/>,
    /// <see cref="TimeProvider"/> and <see cref="Random"/> from the host and its edges.
    /// </summary>
    public static IServiceCollection AddInvoiceRun(this IServiceCollection services) =>
        services
            .WithWritePermission()
            .AddReview()
            .AddSingleton(p => new MembershipPricing(
                Service<PriceBook>(p), Options<PricingOptions>(p), Options<InvoicingOptions>(p).TerritoryLines))
            .AddSingleton(p => new MissedMonths(
                Service<ILedgerStore>(p), Service<PriceBook>(p), Options<FetchingOptions>(p)))
            .AddSingleton(p => new LedgerOpener(
                Service<ILedgerStore>(p),
                Options<InvoicingOptions>(p),
                Service<TimeProvider>(p),
                Service<WritePermission>(p)))
            .AddSingleton(p => new RunReporting(
                Service<IRunReporter>(p),
                Service<IRequestMeter>(p),
                Service<PriceBook>(p),
                Service<TimeProvider>(p),
                Service<Random>(p)))
            .AddSingleton(p => new TakingBack(Service<IInvoiceGateway>(p)))
            .AddSingleton(p => new Recognition(Service<IInvoiceGateway>(p), Service<TakingBack>(p)))
            .AddSingleton(p => new LateWrites(
                Service<Recognition>(p),
                Options<InvoicingOptions>(p),
                Service<TimeProvider>(p),
                p.GetService<ILogger<LateWrites>>() ?? NullLogger<LateWrites>.Instance))
            .AddSingleton(p => new InvoiceResend(
                Service<CompanyLookup>(p),
                Service<IInvoiceGateway>(p),
                Service<LedgerOpener>(p),
                Service<DeliveryStep>(p),
                Service<RunReporting>(p)))
            .AddSingleton(p => new DeliveryFollowUp(
                Service<ILedgerStore>(p),
                Service<IRenewalSource>(p),
                Service<LedgerOpener>(p),
                new DeliveryReview(Service<DeliveryStep>(p), Service<IInvoiceGateway>(p)),
                Service<RunReporting>(p)))
            .AddSingleton(p => new RunUndo(
                new UndoSearch(Service<ILedgerStore>(p), Service<TimeProvider>(p)),
                Service<IRenewalSource>(p),
                Service<TakingBack>(p),
                Service<LedgerOpener>(p),
                Service<RunReporting>(p),
                Service<LateWrites>(p)))
            .AddSingleton(p => new DeliveryStep(
                p.GetServices<IInvoiceMailer>(),
                Service<IInvoiceGateway>(p),
                Options<DeliveringOptions>(p),
                Service<TimeProvider>(p)))
            .AddSingleton(p => new PastComparison(
                new PastInvoiceReader(Service<ILedgerStore>(p)), new ChangeAnalysis(Service<PriceBook>(p))))
            .AddSingleton(p => new RenewalReview(
                Service<MembershipPricing>(p),
                new ReviewGate(ReviewOptionsOf(p)),
                Options<InvoicingOptions>(p),
                p.GetService<ILogger<RenewalReview>>() ?? NullLogger<RenewalReview>.Instance))
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
                Service<PlanDesk>(p),
                RunLimitsOf(p),
                Service<PastComparison>(p),
                new MailGate(Options<DeliveringOptions>(p), Service<AccountBehaviour>(p))))
            .AddSingleton(p => new CompanyLookup(Service<IRenewalSource>(p)))
            .AddSingleton(p => new CompanyExplainer(
                Service<CompanyLookup>(p),
                Service<RenewalReview>(p),
                Service<LedgerOpener>(p),
                Service<PastComparison>(p)))
            .AddSingleton(p => new InvoiceResolver(
                Service<IRenewalSource>(p),
                Service<IInvoiceGateway>(p),
                Service<CompanyLookup>(p),
                Service<LedgerOpener>(p),
                Service<RunReporting>(p),
                Service<LateWrites>(p)))
            .AddSingleton(p => new QuoteRelease(
                Service<CompanyLookup>(p),
                Service<MembershipPricing>(p),
                Service<LedgerOpener>(p),
                Service<RunReporting>(p)));

    /// <summary>
    /// A host that keeps no plans has them as long as the process; one that sets no review has the default.
    /// </summary>
    private static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.TryAddSingleton<IPlanStore, MemoryPlanStore>();
        return services
            .AddSingleton(p => new PlanArchive(Service<IPlanStore>(p)))
            .AddSingleton(p => new PlanDesk(Service<PlanArchive>(p), Options<InvoicingOptions>(p), ReviewOptionsOf(p)))
            .AddSingleton(p => new PlanApproval(
                Service<IRenewalSource>(p),
                Service<PlanDesk>(p),
                Service<LedgerOpener>(p),
                Service<RunReporting>(p),
                ReviewOptionsOf(p)))
            .AddSingleton(p => new CompanyHold(
                Service<CompanyLookup>(p),
                Service<IInvoiceGateway>(p),
                Service<LedgerOpener>(p),
                Service<RunReporting>(p)));
    }

    private static ReviewOptions ReviewOptionsOf(IServiceProvider provider) =>
        provider.GetService<IOptions<ReviewOptions>>()?.Value ?? new ReviewOptions();

    private static IServiceCollection WithWritePermission(this IServiceCollection services)
    {
        services.TryAddSingleton<WritePermission>();
        services.TryAddSingleton<AccountBehaviour>();
        return services;
    }

    /// <summary>A host that sets no limits needs none.</summary>
    internal static RunLimits RunLimitsOf(IServiceProvider provider) =>
        new(
            provider.GetService<IOptions<RunningOptions>>()?.Value ?? new RunningOptions(),
            Service<TimeProvider>(provider));

    private static WaveBilling WaveBillingOf(IServiceProvider provider)
    {
        var gateway = Service<IInvoiceGateway>(provider);
        var time = Service<TimeProvider>(provider);
        var options = Options<InvoicingOptions>(provider);
        var readBack = new ReadBack(gateway, options, time, Service<AccountBehaviour>(provider));
        var drafting = new DraftStop(options);
        return new WaveBilling(
            Service<Recognition>(provider),
            Service<LateWrites>(provider),
            Service<RenewalReview>(provider),
            drafting,
            new PortionBilling(
                Service<Recognition>(provider),
                Service<LateWrites>(provider),
                new DraftStep(gateway, readBack, options),
                new OpenStep(gateway, readBack, drafting),
                new DuesStep(gateway),
                Service<DeliveryStep>(provider)));
    }

    private static T Service<T>(IServiceProvider provider)
        where T : notnull => provider.GetRequiredService<T>();

    private static T Options<T>(IServiceProvider provider)
        where T : class => Service<IOptions<T>>(provider).Value;
}
