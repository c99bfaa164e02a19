using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Preparing.Membership;
using HubSpotInvoicing.Pricing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Preparing;

/// <summary>Composes what makes an account ready and proves that it is.</summary>
public static class PreparingServices
{
    /// <summary>
    /// Needs the stages' options, a <see cref="TimeProvider"/>, a <see cref="PriceBook"/>, the
    /// <see cref="ILedgerStore"/> and what
    /// <see cref="ForeseeingServices.AddForeseeing"/> adds; <see cref="IAccountBuilder"/>,
    /// <see cref="IMembershipSource"/>,
    /// <see cref="IMembershipReporter"/> and every other <see cref="IExaminer"/> come from edges or the host.
    /// </summary>
    public static IServiceCollection AddPreparing(this IServiceCollection services)
    {
        services.TryAddSingleton<ExaminedAccount>();
        return services
            .AddSingleton(BlueprintOf)
            .AddSingleton<AccountSetup>()
            .AddSingleton<IExaminer, LedgerExaminer>()
            .AddSingleton<Doctor>()
            .AddSingleton(p => new MembershipCheckup(
                p.GetRequiredService<MonthsAhead>(),
                p.GetRequiredService<IMembershipSource>(),
                p.GetRequiredService<IMembershipReporter>(),
                p.GetRequiredService<MembershipPricing>(),
                p.GetRequiredService<PriceBook>()));
    }

    private static Blueprint BlueprintOf(IServiceProvider provider) => Blueprint.Of(
        provider.GetRequiredService<IOptions<FetchingOptions>>().Value,
        provider.GetRequiredService<IOptions<InvoicingOptions>>().Value,
        provider.GetRequiredService<PriceBook>(),
        DateOnly.FromDateTime(provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
}
