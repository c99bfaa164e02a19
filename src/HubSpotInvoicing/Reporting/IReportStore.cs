namespace HubSpotInvoicing.Reporting;

/// <summary>Where the documents of reports are kept.</summary>
public interface IReportStore
{
    /// <summary>
    /// Creates the document at <c>reports/{yyyy}/{MM}/{run id}/{name}</c>; it is complete when the stream is disposed.
    /// The stream fails with an <see cref="IOException"/> or a <see cref="ReportUnavailableException"/>.
    /// </summary>
    /// <exception cref="ReportUnavailableException">The document cannot be written.</exception>
    Task<Stream> CreateAsync(RunId run, BillingPeriod period, string name, CancellationToken cancellationToken);

    /// <summary>The document as it was written; absent when there is none, or when it is longer than that.</summary>
    /// <exception cref="ReportUnavailableException">The document cannot be read.</exception>
    Task<ReadOnlyMemory<byte>?> ReadAsync(
        RunId run, BillingPeriod period, string name, int bytesMax, CancellationToken cancellationToken);

    /// <summary>The periods that have reports, oldest first.</summary>
    /// <exception cref="ReportUnavailableException">They cannot be listed.</exception>
    Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken);

    /// <summary>The runs of a period that left any document, in the order of their ids: the newest last.</summary>
    /// <exception cref="ReportUnavailableException">They cannot be listed.</exception>
    Task<IReadOnlyList<RunId>> ListRunsAsync(BillingPeriod period, CancellationToken cancellationToken);

    /// <summary>
    /// Writes <c>reports/index.html</c> anew, the one document that is replaced: it is only a view of the others.
    /// </summary>
    /// <returns>Where it lies, for people.</returns>
    /// <exception cref="ReportUnavailableException">It cannot be written; what was there before stays.</exception>
    Task<string> ReplaceIndexAsync(ReadOnlyMemory<byte> page, CancellationToken cancellationToken);

    /// <summary>Where that document lies, for people.</summary>
    string LocationOf(RunId run, BillingPeriod period, string name);
}
