namespace HubSpotInvoicing.Reporting;

/// <summary>The report of one run while it is being written: rows as they come, then the summary.</summary>
public interface IRunReport : IAsyncDisposable
{
    /// <exception cref="ReportUnavailableException">The report cannot be written.</exception>
    Task AddAsync(IReadOnlyList<ReportRow> rows, CancellationToken cancellationToken);

    /// <summary>What could not be written although the report is whole; known when it is complete.</summary>
    IReadOnlyList<string> Warnings => [];

    /// <summary>Writes the rest and closes the report.</summary>
    /// <returns>Where each document lies, by its name.</returns>
    /// <exception cref="ReportUnavailableException">The report cannot be written.</exception>
    Task<IReadOnlyDictionary<string, string>> CompleteAsync(RunSummary summary, CancellationToken cancellationToken);
}
