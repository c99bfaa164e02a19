namespace HubSpotInvoicing.Reporting;

/// <summary>Starts the report of a run.</summary>
public interface IRunReporter
{
    /// <exception cref="ReportUnavailableException">The report cannot be written.</exception>
    Task<IRunReport> StartAsync(RunId run, BillingPeriod period, RunMode mode, CancellationToken cancellationToken);
}
