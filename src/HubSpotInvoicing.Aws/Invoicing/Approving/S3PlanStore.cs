using HubSpotInvoicing.Invoicing.Approving;

namespace HubSpotInvoicing.Aws.Invoicing.Approving;

/// <summary>Plans in a bucket: <c>plans/{hash}.json</c>.</summary>
internal sealed class S3PlanStore(S3Bucket bucket) : IPlanStore
{
    private const string Json = "application/json";

    public Task<bool> TryCreateAsync(
        PlanHash hash, ReadOnlyMemory<byte> plan, CancellationToken cancellationToken) => GuardAsync(
        hash, path => bucket.TryCreateAsync(path, plan, Json, cancellationToken), cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadAsync(PlanHash hash, CancellationToken cancellationToken) => GuardAsync(
        hash,
        async path => await bucket.ReadAsync(path, cancellationToken) is { } bytes
            ? bytes
            // A bare null would become an empty plan.
            : default(ReadOnlyMemory<byte>?),
        cancellationToken);

    public string LocationOf(PlanHash hash) => bucket.AddressOf(PathOf(hash));

    private static string PathOf(PlanHash hash) => $"plans/{hash}.json";

    private async Task<T> GuardAsync<T>(PlanHash hash, Func<string, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(PathOf(hash));
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellationToken))
        {
            throw new PlanUnavailableException(LocationOf(hash), bucket.Explain(fault), fault);
        }
    }
}
