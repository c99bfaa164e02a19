using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.Files.Preparing;

/// <summary>
/// Findings in a folder, <c>findings.json</c>: one account's, because a folder holds one account's ledger.
/// </summary>
/// <param name="root">The folder.</param>
internal sealed class FileFindingsStore(string root) : IFindingsStore
{
    private readonly string path = Path.Combine(Path.GetFullPath(root), "findings.json");

    public Task<ReadOnlyMemory<byte>?> ReadAsync(long portalId, CancellationToken cancellationToken) => GuardAsync(
        async () => File.Exists(path)
            ? await File.ReadAllBytesAsync(path, cancellationToken)
            // A bare null would become empty findings.
            : default(ReadOnlyMemory<byte>?));

    public Task WriteAsync(long portalId, ReadOnlyMemory<byte> findings, CancellationToken cancellationToken) =>
        GuardAsync(async () =>
        {
            await DurableFile.ReplaceAsync(path, findings, cancellationToken);
            return true;
        });

    public string LocationOf(long portalId) => path;

    private async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw new FindingsUnavailableException(path, FileFault.Explain(fault, path), fault);
        }
    }
}
