using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>The list of what to fix while it grows, then what was found in all.</summary>
public interface IMembershipReport : IAsyncDisposable
{
    /// <param name="rows">Problems by company, in the order of company ids.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="ReportUnavailableException">The rows cannot be written.</exception>
    Task AddAsync(IReadOnlyList<ProblemRow> rows, CancellationToken cancellationToken);

    /// <returns>Where each document lies, by its name.</returns>
    /// <exception cref="ReportUnavailableException">A document cannot be written.</exception>
    Task<IReadOnlyDictionary<string, string>> CompleteAsync(
        MembershipFindings findings, CancellationToken cancellationToken);
}
