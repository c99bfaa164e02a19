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

    /// <summary>Where that document lies, for people.</summary>
    string LocationOf(RunId run, BillingPeriod period, string name);
}
