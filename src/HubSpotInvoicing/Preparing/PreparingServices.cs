using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Preparing;

/// <summary>Composes what makes an account ready and proves that it is.</summary>
public static class PreparingServices
{
    /// <summary>
    /// Needs the stages' options, a <see cref="TimeProvider"/>, a <see cref="PriceBook"/>, the <see cref="Invoicing.ILedgerStore"/>
    /// and the edge's <see cref="IAccountBuilder"/>; every other <see cref="IExaminer"/> comes from an edge or the host.
    /// </summary>
    public static IServiceCollection AddPreparing(this IServiceCollection services)
    {
        services.TryAddSingleton<ExaminedAccount>();
        return services
            .AddSingleton(BlueprintOf)
            .AddSingleton<AccountSetup>()
            .AddSingleton<IExaminer, LedgerExaminer>()
            .AddSingleton<Doctor>();
    }

    private static Blueprint BlueprintOf(IServiceProvider provider) => Blueprint.Of(
        provider.GetRequiredService<IOptions<FetchingOptions>>().Value,
        provider.GetRequiredService<IOptions<InvoicingOptions>>().Value,
        provider.GetRequiredService<PriceBook>(),
        DateOnly.FromDateTime(provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
}
