using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>Starts the documents of a check of the membership.</summary>
public interface IMembershipReporter
{
    /// <exception cref="ReportUnavailableException">The documents cannot be written.</exception>
    Task<IMembershipReport> StartAsync(RunId run, BillingPeriod first, CancellationToken cancellationToken);
}
