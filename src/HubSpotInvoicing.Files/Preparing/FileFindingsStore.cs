using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.Files.Preparing;

/// <summary>
/// Findings in a folder, <c>findings.json</c>: one account's, because a folder holds one account's ledger.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="clock">By which a writer waits for another one.</param>
internal sealed class FileFindingsStore(string root, TimeProvider clock) : IFindingsStore
{
    private readonly string path = Path.Combine(Path.GetFullPath(root), "findings.json");
    private readonly FindingsLock writing = new(Path.Combine(Path.GetFullPath(root), "findings.lock"), clock);

    public Task<StoredFindings?> ReadAsync(long portalId, CancellationToken cancellationToken) =>
        GuardAsync(() => ReadAsync(cancellationToken));

    public Task<bool> TryWriteAsync(
        long portalId,
        ReadOnlyMemory<byte> findings,
        StoredFindings? before,
        CancellationToken cancellationToken) =>
        GuardAsync(async () =>
        {
            using var held = await writing.HoldAsync(cancellationToken);
            if ((await ReadAsync(cancellationToken))?.Mark != before?.Mark)
            {
                return false;
            }

            await DurableFile.ReplaceAsync(path, findings, cancellationToken);
            return true;
        });

    public string LocationOf(long portalId) => path;

    private async Task<StoredFindings?> ReadAsync(CancellationToken cancellationToken) =>
        File.Exists(path) ? StoredFindings.Of(await File.ReadAllBytesAsync(path, cancellationToken)) : null;

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
