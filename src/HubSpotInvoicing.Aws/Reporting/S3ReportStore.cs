using System.Globalization;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Reporting;

/// <summary>Reports in a bucket: <c>reports/{yyyy}/{MM}/{run id}/{name}</c>.</summary>
internal sealed class S3ReportStore(S3Bucket bucket) : IReportStore
{
    private const string Folder = "reports/";
    private const string IndexPath = Folder + "index.html";
    private const string IndexType = "text/html; charset=utf-8";

    public Task<Stream> CreateAsync(RunId run, BillingPeriod period, string name, CancellationToken cancellationToken)
    {
        var path = PathOf(run, period, name);
        var location = bucket.AddressOf(path);
        try
        {
            return Task.FromResult<Stream>(ReportUpload.Begin(bucket, path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ReportUnavailableException(
                location,
                $"the folder for temporary files, {Path.GetTempPath()}, cannot be used; make it writable.",
                fault);
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

    public Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken) =>
        GuardedAsync<IReadOnlyList<BillingPeriod>>(
            Folder,
            async () =>
            {
                var periods = new List<BillingPeriod>();
                foreach (var year in await FoldersInAsync(Folder, cancellationToken))
                {
                    foreach (var month in await FoldersInAsync($"{Folder}{year}/", cancellationToken))
                    {
                        periods.AddRange(BillingPeriod.TryParse($"{year}-{month}", out var period) ? [period] : []);
                    }
                }

                return [.. periods.Order()];
            },
            cancellationToken);

    public Task<IReadOnlyList<RunId>> ListRunsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        GuardedAsync<IReadOnlyList<RunId>>(
            FolderOf(period),
            async () =>
            [
                .. (await FoldersInAsync(FolderOf(period), cancellationToken))
                    .Select(name => RunId.TryParse(name, out var run) ? run : null)
                    .OfType<RunId>(),
            ],
            cancellationToken);

    public async Task<string> ReplaceIndexAsync(ReadOnlyMemory<byte> page, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(page.ToArray(), writable: false);
        return await GuardedAsync(
            IndexPath,
            async () =>
            {
                await bucket.WriteAsync(IndexPath, content, IndexType, cancellationToken);
                return bucket.AddressOf(IndexPath);
            },
            cancellationToken);
    }

    public string LocationOf(RunId run, BillingPeriod period, string name) =>
        bucket.AddressOf(PathOf(run, period, name));

    private static string PathOf(RunId run, BillingPeriod period, string name)
    {
        if (name.Length == 0 || name.StartsWith('.') || Path.GetFileName(name) != name)
        {
            throw new ArgumentException($"'{name}' is not the name of a document.", nameof(name));
        }

        return $"{FolderOf(period)}{run.Value}/{name}";
    }

    private static string FolderOf(BillingPeriod period) => string.Create(
        CultureInfo.InvariantCulture, $"{Folder}{period.FirstDay:yyyy}/{period.FirstDay:MM}/");

    private async Task<IReadOnlyList<string>> FoldersInAsync(string path, CancellationToken cancellationToken)
    {
        var names = await bucket.ListAsync(path, cancellationToken)
            .Where(name => name.EndsWith('/')).Select(name => name[..^1]).ToListAsync(cancellationToken);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private async Task<T> GuardedAsync<T>(string path, Func<Task<T>> use, CancellationToken cancellationToken)
    {
        try
        {
            return await use();
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellationToken))
        {
            throw new ReportUnavailableException(bucket.AddressOf(path), bucket.Explain(fault), fault);
        }
    }
}
