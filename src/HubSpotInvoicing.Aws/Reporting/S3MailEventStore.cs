using System.Collections.Concurrent;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Reporting;

/// <summary>What became of mails, in a bucket, one object for each event.</summary>
internal sealed class S3MailEventStore(S3Bucket bucket) : IMailEventStore
{
    private const string Json = "application/json";
    private const int ReadAtOnce = 16;

    public async Task KeepAsync(MailEvent told, CancellationToken cancellationToken)
    {
        try
        {
            await bucket.TryCreateAsync(
                $"mail-events/{told.Period}/{told.Name}.json", told.Content, Json, cancellationToken);
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellationToken))
        {
            throw new MailUnavailableException(
                $"A mail event cannot be kept: {bucket.Explain(fault)}", "Do that, then run again.", fault);
        }
    }

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(
        BillingPeriod period, CancellationToken cancellationToken)
    {
        var folder = $"mail-events/{period}/";
        var kept = new ConcurrentBag<ReadOnlyMemory<byte>>();
        try
        {
            await Parallel.ForEachAsync(
                bucket.ListAsync(folder, cancellationToken),
                new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellationToken },
                async (name, token) =>
                {
                    if (await bucket.ReadAsync(folder + name, token) is { } bytes)
                    {
                        kept.Add(bytes);
                    }
                });
            return [.. kept];
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellationToken))
        {
            throw new MailUnavailableException(
                $"Mail events cannot be read: {bucket.Explain(fault)}", "Do that, then run again.", fault);
        }
    }
}
