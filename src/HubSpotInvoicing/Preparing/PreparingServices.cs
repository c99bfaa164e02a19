using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Preparing;

/// <summary>Composes what makes an account ready and proves that it is.</summary>
public static class PreparingServices
{
    /// <summary>
    /// Needs the stages' options, a <see cref="TimeProvider"/>, a <see cref="PriceBook"/> and the edge's
    /// <see cref="IAccountBuilder"/>; every <see cref="IExaminer"/> comes from an edge or the host.
    /// </summary>
    public static IServiceCollection AddPreparing(this IServiceCollection services) => services
        .AddSingleton(p => Blueprint.Of(
            p.GetRequiredService<IOptions<FetchingOptions>>().Value,
            p.GetRequiredService<IOptions<InvoicingOptions>>().Value,
            p.GetRequiredService<PriceBook>(),
            DateOnly.FromDateTime(p.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)))
        .AddSingleton<AccountSetup>()
        .AddSingleton<Doctor>();
}
