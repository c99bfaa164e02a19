using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Preparing.Membership;
using HubSpotInvoicing.Pricing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Preparing;

/// <summary>Composes what makes an account ready and proves that it is.</summary>
public static class PreparingServices
{
    /// <summary>
    /// Needs the stages' options, a <see cref="PriceBook"/> and what <see cref="ForeseeingServices.AddForeseeing"/> adds; every
    /// <see cref="IExaminer"/>, <see cref="IMembershipSource"/> and <see cref="IMembershipReporter"/> come from edges or the host.
    /// </summary>
    public static IServiceCollection AddPreparing(this IServiceCollection services) => services
        .AddSingleton(p => Blueprint.Of(
            p.GetRequiredService<IOptions<FetchingOptions>>().Value,
            p.GetRequiredService<IOptions<InvoicingOptions>>().Value,
            p.GetRequiredService<PriceBook>()))
        .AddSingleton<Doctor>()
        .AddSingleton(p => new MembershipCheckup(
            p.GetRequiredService<MonthsAhead>(),
            p.GetRequiredService<IMembershipSource>(),
            p.GetRequiredService<IMembershipReporter>(),
            p.GetRequiredService<MembershipPricing>(),
            p.GetRequiredService<PriceBook>()));
}
