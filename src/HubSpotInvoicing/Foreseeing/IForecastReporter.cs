using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>Starts the documents of a forecast.</summary>
public interface IForecastReporter
{
    /// <exception cref="ReportUnavailableException">The documents cannot be written.</exception>
    Task<IForecastReport> StartAsync(RunId run, BillingPeriod first, CancellationToken cancellationToken);
}
