using System.Globalization;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Files.Reporting;

/// <summary>Reports in a folder: <c>reports/{yyyy}/{MM}/{run id}/{name}</c>.</summary>
/// <param name="root">The folder that holds the folder <c>reports</c>.</param>
internal sealed class FileReportStore(string root) : IReportStore
{
    private readonly string folder = Path.Combine(Path.GetFullPath(root), "reports");

    public Task<Stream> CreateAsync(RunId run, BillingPeriod period, string name, CancellationToken cancellationToken)
    {
        var path = LocationOf(run, period, name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            return Task.FromResult<Stream>(new ReportFileStream(path));
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

    public string LocationOf(RunId run, BillingPeriod period, string name)
    {
        if (name.Length == 0 || name.StartsWith('.') || Path.GetFileName(name) != name)
        {
            throw new ArgumentException($"'{name}' is not the name of a document.", nameof(name));
        }

        var year = period.FirstDay.ToString("yyyy", CultureInfo.InvariantCulture);
        var month = period.FirstDay.ToString("MM", CultureInfo.InvariantCulture);
        return Path.Combine(folder, year, month, run.Value, name);
    }
}
