using System.Globalization;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Reporting;

/// <summary>Reports in a bucket: <c>reports/{yyyy}/{MM}/{run id}/{name}</c>.</summary>
internal sealed class S3ReportStore(S3Bucket bucket) : IReportStore
{
    public Task<Stream> CreateAsync(RunId run, BillingPeriod period, string name, CancellationToken cancellationToken)
    {
        var path = PathOf(run, period, name);
        var location = bucket.AddressOf(path);
        try
        {
            return Task.FromResult<Stream>(new ReportUpload(bucket, path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ReportUnavailableException(
                location, $"the folder for temporary files, {Path.GetTempPath()}, cannot be used; make it writable.", fault);
        }
    }

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(
        RunId run, BillingPeriod period, string name, int bytesMax, CancellationToken cancellationToken)
    {
        var path = PathOf(run, period, name);
        try
        {
            return await bucket.ReadAsync(path, bytesMax, cancellationToken) is { } bytes
                ? bytes
                // A bare null would become an empty document.
                : default(ReadOnlyMemory<byte>?);
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellationToken))
        {
            throw new ReportUnavailableException(bucket.AddressOf(path), bucket.Explain(fault), fault);
        }
    }

    public string LocationOf(RunId run, BillingPeriod period, string name) => bucket.AddressOf(PathOf(run, period, name));

    private static string PathOf(RunId run, BillingPeriod period, string name)
    {
        if (name.Length == 0 || name.StartsWith('.') || Path.GetFileName(name) != name)
        {
            throw new ArgumentException($"'{name}' is not the name of a document.", nameof(name));
        }

        return string.Create(
            CultureInfo.InvariantCulture, $"reports/{period.FirstDay:yyyy}/{period.FirstDay:MM}/{run.Value}/{name}");
    }
}
