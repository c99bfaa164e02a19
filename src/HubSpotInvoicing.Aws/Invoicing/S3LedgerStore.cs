using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Aws.Invoicing;

/// <summary>The ledger in a bucket: <c>ledger/{yyyy-MM}/00000001.json</c>, one object for each segment.</summary>
internal sealed class S3LedgerStore(S3Bucket bucket) : ILedgerStore
{
    private const string Folder = "ledger/";
    private const string ProofName = Folder + "written-once.txt";
    private const string NumberFormat = "D8";
    private const int NumberLength = 8;
    private const string Extension = ".json";
    private const string Json = "application/json";
    private const string Text = "text/plain";

    private static readonly byte[] Proof = Encoding.ASCII.GetBytes(
        "Shows that an object here cannot be written twice.\n");

    private volatile bool isProven;

    public string Location => bucket.AddressOf(Folder.TrimEnd('/'));

    public Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken) =>
        GuardedAsync<IReadOnlyList<BillingPeriod>>(
            async () => await PeriodsAsync(cancellationToken).Where(HasSegmentsAsync).ToListAsync(cancellationToken),
            cancellationToken);

    public Task<IReadOnlyList<int>> ListSegmentsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        GuardedAsync<IReadOnlyList<int>>(
            async () => await NumbersAsync(period, cancellationToken).ToListAsync(cancellationToken),
            cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadAsync(
        BillingPeriod period, int number, CancellationToken cancellationToken) => GuardedAsync(
            async () => await bucket.ReadAsync(PathOf(period, number), cancellationToken) is { } bytes
                ? bytes
                // A bare null would become an empty segment.
                : default(ReadOnlyMemory<byte>?),
            cancellationToken);

    public Task<bool> TryCreateAsync(
        BillingPeriod period, int number, ReadOnlyMemory<byte> segment, CancellationToken cancellationToken) =>
        GuardedAsync(
            () => bucket.TryCreateAsync(PathOf(period, number), segment, Json, cancellationToken), cancellationToken);

    /// <summary>
    /// There is nothing to lock here; but a server that overwrites is refused before anything is billed.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">The bucket cannot be used, or not for a ledger.</exception>
    public async Task<IAsyncDisposable> AnnounceAsync(RunId run, CancellationToken cancellationToken)
    {
        await ProveAsync(cancellationToken);
        return Presence.Instance;
    }

    /// <summary>Tries that an object cannot be written twice, once for each process.</summary>
    /// <exception cref="LedgerUnavailableException">The bucket cannot be used, or not for a ledger.</exception>
    public async Task ProveAsync(CancellationToken cancellationToken)
    {
        if (!isProven && !await GuardedAsync(() => IsWrittenOnceAsync(cancellationToken), cancellationToken))
        {
            throw new LedgerUnavailableException(
                Location,
                "this server overwrites objects that must be written only once (If-None-Match), so two runs could bill "
                + "the same company; use Amazon S3 or a server that honours it.");
        }

        isProven = true;
    }

    /// <summary>Only the lease can tell: nothing in a bucket ends with the process that wrote it.</summary>
    public Task<bool> IsGoneAsync(RunId run, CancellationToken cancellationToken) => Task.FromResult(false);

    private static string FolderOf(BillingPeriod period) => $"{Folder}{period}/";

    private static string PathOf(BillingPeriod period, int number) =>
        FolderOf(period) + number.ToString(NumberFormat, CultureInfo.InvariantCulture) + Extension;

    // The first run of all writes the proof; for it, and for a server that overwrites, the second try decides.
    private async Task<bool> IsWrittenOnceAsync(CancellationToken cancellationToken) =>
        !await bucket.TryCreateAsync(ProofName, Proof, Text, cancellationToken)
        || !await bucket.TryCreateAsync(ProofName, Proof, Text, cancellationToken);

    private async IAsyncEnumerable<BillingPeriod> PeriodsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var name in bucket.ListAsync(Folder, cancellationToken))
        {
            if (name.EndsWith('/') && BillingPeriod.TryParse(name[..^1], out var period))
            {
                yield return period;
            }
        }
    }

    private ValueTask<bool> HasSegmentsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
        NumbersAsync(period, cancellationToken).AnyAsync(cancellationToken);

    private async IAsyncEnumerable<int> NumbersAsync(
        BillingPeriod period, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var name in bucket.ListAsync(FolderOf(period), cancellationToken))
        {
            if (name.Length == NumberLength + Extension.Length
                && name.EndsWith(Extension, StringComparison.Ordinal)
                && int.TryParse(
                    name.AsSpan(0, NumberLength), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                yield return number;
            }
        }
    }

    private async Task<T> GuardedAsync<T>(Func<Task<T>> use, CancellationToken cancellationToken)
    {
        try
        {
            return await use();
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellationToken))
        {
            throw new LedgerUnavailableException(Location, bucket.Explain(fault), fault);
        }
    }

    private sealed class Presence : IAsyncDisposable
    {
        public static Presence Instance { get; } = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
