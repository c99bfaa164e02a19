using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Preparing.Membership;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Foreseeing;
using HubSpotInvoicing.Reports.Preparing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Reports;

/// <summary>Adds the report documents to a host; the host brings the store that keeps them.</summary>
public static class ReportsRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services.AddSingleton<IRunReporter, RunReporter>()
            .AddSingleton<IForecastReporter, ForecastReporter>()
            .AddSingleton<IMembershipReporter, MembershipReporter>();
}
