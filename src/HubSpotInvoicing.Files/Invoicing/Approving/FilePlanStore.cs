using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Files.Invoicing.Approving;

/// <summary>Plans in a folder: <c>plans/{hash}.json</c>.</summary>
/// <param name="root">The folder that holds the folder <c>plans</c>.</param>
internal sealed class FilePlanStore(string root) : IPlanStore
{
    private readonly string folder = Path.Combine(Path.GetFullPath(root), "plans");

    public async Task<bool> TryCreateAsync(
        PlanHash hash, ReadOnlyMemory<byte> plan, CancellationToken cancellationToken) =>
        await GuardAsync(hash, path => DurableFile.TryCreateAsync(path, plan, cancellationToken));

    public Task<ReadOnlyMemory<byte>?> ReadAsync(PlanHash hash, CancellationToken cancellationToken) => GuardAsync(
        hash,
        async path => File.Exists(path)
            ? await File.ReadAllBytesAsync(path, cancellationToken)
            // A bare null would become an empty plan.
            : default(ReadOnlyMemory<byte>?));

    public string LocationOf(PlanHash hash) => Path.Combine(folder, hash.Value + ".json");

    private async Task<T> GuardAsync<T>(PlanHash hash, Func<string, Task<T>> work)
    {
        var path = LocationOf(hash);
        try
        {
            return await work(path);
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw new PlanUnavailableException(path, FileFault.Explain(fault, path), fault);
        }
    }
}
