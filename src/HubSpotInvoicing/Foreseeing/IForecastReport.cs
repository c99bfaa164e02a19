using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>The documents of one forecast while they are written: rows as they come, then the sum.</summary>
public interface IForecastReport : IAsyncDisposable
{
    /// <exception cref="ReportUnavailableException">The rows cannot be written.</exception>
    Task AddAsync(IReadOnlyList<ReportRow> rows, CancellationToken cancellationToken);

    /// <returns>Where each document lies, by its name.</returns>
    /// <exception cref="ReportUnavailableException">A document cannot be written.</exception>
    Task<IReadOnlyDictionary<string, string>> CompleteAsync(Forecast forecast, CancellationToken cancellationToken);
}
