namespace HubSpotInvoicing.Reporting;

/// <summary>
/// A report document cannot be written or read; what was billed stays billed and stands in the ledger.
/// </summary>
/// <param name="location">Where it lies, or should lie.</param>
/// <param name="problem">What went wrong, in plain words.</param>
/// <param name="cause">The underlying fault.</param>
public sealed class ReportUnavailableException(string location, string problem, Exception? cause = null)
    : Exception($"The report at {location} cannot be used: {problem}", cause)
{
    public string Location { get; } = location;
}
