using System.Globalization;
using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>
/// Findings in a bucket: <c>findings/{portal}.json</c>, replaced only under the ETag that was read. A server that knows
/// no <c>If-Match</c> but takes it for nothing lets the later of two writers in the same moment win.
/// </summary>
internal sealed class S3FindingsStore(S3Bucket bucket) : IFindingsStore
{
    private const string Json = "application/json";

    public Task<StoredFindings?> ReadAsync(long portalId, CancellationToken cancellationToken) => GuardAsync(
        portalId,
        async path => await bucket.ReadMarkedAsync(path, cancellationToken) is var (bytes, mark)
            ? new StoredFindings(bytes, mark)
            : null,
        cancellationToken);

    public Task<bool> TryWriteAsync(
        long portalId,
        ReadOnlyMemory<byte> findings,
        StoredFindings? before,
        CancellationToken cancellationToken) => GuardAsync(
            portalId,
            path => before is null
                ? bucket.TryCreateAsync(path, findings, Json, cancellationToken)
                : bucket.TryReplaceAsync(path, before.Mark, findings, Json, cancellationToken),
            cancellationToken);

    public string LocationOf(long portalId) => bucket.AddressOf(PathOf(portalId));

    private static string PathOf(long portalId) =>
        string.Create(CultureInfo.InvariantCulture, $"findings/{portalId}.json");

    private async Task<T> GuardAsync<T>(long portalId, Func<string, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(PathOf(portalId));
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellationToken))
        {
            throw new FindingsUnavailableException(LocationOf(portalId), bucket.Explain(fault), fault);
        }
    }
}
