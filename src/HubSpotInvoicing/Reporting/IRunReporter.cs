namespace HubSpotInvoicing.Reporting;

/// <summary>Starts the report of a run.</summary>
public interface IRunReporter
{
    /// <summary>
    /// Opens the documents; those of a plan have names of their own, so that nobody takes it for a run.
    /// </summary>
    /// <exception cref="ReportUnavailableException">The report cannot be written.</exception>
    Task<IRunReport> StartAsync(RunId run, BillingPeriod period, RunMode mode, CancellationToken cancellationToken);
}
