using System.Globalization;
using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Findings in a bucket: <c>findings/{portal}.json</c>.</summary>
internal sealed class S3FindingsStore(S3Bucket bucket) : IFindingsStore
{
    private const string Json = "application/json";

    public Task<ReadOnlyMemory<byte>?> ReadAsync(long portalId, CancellationToken cancellationToken) => GuardAsync(
        portalId,
        async path => await bucket.ReadAsync(path, cancellationToken) is { } bytes
            ? bytes
            // A bare null would become empty findings.
            : default(ReadOnlyMemory<byte>?),
        cancellationToken);

    public Task WriteAsync(long portalId, ReadOnlyMemory<byte> findings, CancellationToken cancellationToken) =>
        GuardAsync(
            portalId,
            async path =>
            {
                using var content = new MemoryStream(findings.ToArray(), writable: false);
                await bucket.WriteAsync(path, content, Json, cancellationToken);
                return true;
            },
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
