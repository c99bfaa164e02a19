using System.Globalization;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Files.Invoicing;

/// <summary>The ledger in a folder: <c>ledger/{yyyy-MM}/00000001.json</c>, one file for each segment.</summary>
/// <param name="root">The folder that holds the folder <c>ledger</c>.</param>
internal sealed class FileLedgerStore(string root) : ILedgerStore
{
    private const string NumberFormat = "D8";
    private const int NumberLength = 8;
    private const string Extension = ".json";

    private readonly string folder = Path.Combine(Path.GetFullPath(root), "ledger");
    private readonly FileRunLocks locks = new(Path.Combine(Path.GetFullPath(root), "ledger", "runs"));
    private readonly HashSet<BillingPeriod> cleared = [];

    public string Location => folder;

    public Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken) => Task.FromResult(
        Guarded<IReadOnlyList<BillingPeriod>>(folder, () =>
            [.. PeriodsIn(folder).Where(period => NumbersIn(FolderOf(period)).Any()).Order()]));

    public Task<IReadOnlyList<int>> ListSegmentsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        Task.FromResult(
            Guarded<IReadOnlyList<int>>(FolderOf(period), () => [.. NumbersIn(FolderOf(period))]));

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(
        BillingPeriod period, int number, CancellationToken cancellationToken)
    {
        var path = PathOf(period, number);
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw Unavailable(fault, path);
        }
    }

    public async Task<bool> TryCreateAsync(
        BillingPeriod period, int number, ReadOnlyMemory<byte> segment, CancellationToken cancellationToken)
    {
        var path = PathOf(period, number);
        try
        {
            ClearOnce(period);
            return await DurableFile.TryCreateAsync(path, segment, cancellationToken);
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw Unavailable(fault, path);
        }
    }

    public Task<IAsyncDisposable> AnnounceAsync(RunId run, CancellationToken cancellationToken) => Task.FromResult(
        Guarded(locks.PathOf(run), () => locks.Hold(run)));

    public Task<bool> IsGoneAsync(RunId run, CancellationToken cancellationToken) => Task.FromResult(
        Guarded(locks.PathOf(run), () => locks.IsFree(run)));

    private static IEnumerable<BillingPeriod> PeriodsIn(string folder)
    {
        var names = Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(Path.GetFileName) : [];
        foreach (var name in names)
        {
            if (BillingPeriod.TryParse(name, out var period))
            {
                yield return period;
            }
        }
    }

    private static IEnumerable<int> NumbersIn(string folder)
    {
        var names = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*" + Extension).Select(Path.GetFileNameWithoutExtension)
            : [];
        foreach (var name in names)
        {
            if (name is { Length: NumberLength }
                && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                yield return number;
            }
        }
    }

    private void ClearOnce(BillingPeriod period)
    {
        lock (cleared)
        {
            if (cleared.Add(period))
            {
                DurableFile.ClearLeftovers(FolderOf(period));
            }
        }
    }

    private string FolderOf(BillingPeriod period) => Path.Combine(folder, period.ToString());

    private string PathOf(BillingPeriod period, int number) =>
        Path.Combine(FolderOf(period), number.ToString(NumberFormat, CultureInfo.InvariantCulture) + Extension);

    private T Guarded<T>(string path, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw Unavailable(fault, path);
        }
    }

    private LedgerUnavailableException Unavailable(Exception fault, string path) =>
        new(Location, FileFault.Explain(fault, path), fault);
}
