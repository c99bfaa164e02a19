using System.Globalization;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Files.Reporting;

/// <summary>Reports in a folder: <c>reports/{yyyy}/{MM}/{run id}/{name}</c>.</summary>
/// <param name="root">The folder that holds the folder <c>reports</c>.</param>
internal sealed class FileReportStore(string root) : IReportStore
{
    private const string IndexName = "index.html";

    private readonly string folder = Path.Combine(Path.GetFullPath(root), "reports");

    public Task<Stream> CreateAsync(RunId run, BillingPeriod period, string name, CancellationToken cancellationToken)
    {
        var path = LocationOf(run, period, name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            return Task.FromResult<Stream>(ReportFileStream.Begin(path));
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw new ReportUnavailableException(path, FileFault.Explain(fault, path), fault);
        }
    }

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(
        RunId run, BillingPeriod period, string name, int bytesMax, CancellationToken cancellationToken)
    {
        var file = new FileInfo(LocationOf(run, period, name));
        try
        {
            return file.Exists && file.Length <= bytesMax
                ? await File.ReadAllBytesAsync(file.FullName, cancellationToken)
                // A bare null would become an empty document.
                : default(ReadOnlyMemory<byte>?);
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw new ReportUnavailableException(file.FullName, FileFault.Explain(fault, file.FullName), fault);
        }
    }

    public Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken) => Task.FromResult(
        Listed<BillingPeriod>(() =>
        [
            .. from year in FoldersIn(folder)
               from month in FoldersIn(Path.Combine(folder, year))
               let period = BillingPeriod.TryParse($"{year}-{month}", out var found) ? found : null
               where period is not null
               orderby period
               select period,
        ]));

    public Task<IReadOnlyList<RunId>> ListRunsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        Task.FromResult(Listed<RunId>(() =>
        [
            .. from name in FoldersIn(FolderOf(period))
               let run = RunId.TryParse(name, out var found) ? found : null
               where run is not null
               select run,
        ]));

    public async Task<string> ReplaceIndexAsync(ReadOnlyMemory<byte> page, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, IndexName);
        var temporary = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(temporary, page.ToArray(), cancellationToken);
            File.Move(temporary, path, overwrite: true);
            return path;
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw new ReportUnavailableException(path, FileFault.Explain(fault, path), fault);
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    public string LocationOf(RunId run, BillingPeriod period, string name)
    {
        if (name.Length == 0 || name.StartsWith('.') || Path.GetFileName(name) != name)
        {
            throw new ArgumentException($"'{name}' is not the name of a document.", nameof(name));
        }

        return Path.Combine(FolderOf(period), run.Value, name);
    }

    private static IEnumerable<string> FoldersIn(string path) =>
        Directory.Exists(path)
            ? Directory
                .EnumerateDirectories(path)
                .Select(Path.GetFileName)
                .OfType<string>()
                .Order(StringComparer.Ordinal)
            : [];

    private string FolderOf(BillingPeriod period) => Path.Combine(
        folder,
        period.FirstDay.ToString("yyyy", CultureInfo.InvariantCulture),
        period.FirstDay.ToString("MM", CultureInfo.InvariantCulture));

    private IReadOnlyList<T> Listed<T>(Func<IReadOnlyList<T>> list)
    {
        try
        {
            return list();
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw new ReportUnavailableException(folder, FileFault.Explain(fault, folder), fault);
        }
    }
}
