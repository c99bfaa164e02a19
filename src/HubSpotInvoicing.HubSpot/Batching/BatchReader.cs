using System.Collections.Concurrent;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Batching;

/// <summary>
/// Reads records by id or unique key from HubSpot's database; a record that does not exist is absent.
/// </summary>
internal sealed class BatchReader(HubSpotReader reader, SenderContext context)
{
    private const string NotFound = "OBJECT_NOT_FOUND";

    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyCollection<ObjectRecord>> ReadAsync(
        string template, BatchRead shape, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var records = new ConcurrentBag<ObjectRecord>();
        await Parallel.ForEachAsync(
            ids.Distinct(StringComparer.Ordinal).Chunk(BatchWriter.InputsMax),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = context.Options.Parallelism,
                CancellationToken = cancellationToken,
            },
            async (chunk, token) =>
            {
                var body = shape with { Inputs = chunk.Select(id => new RecordReference(id)).ToList() };
                foreach (var record in await ReadBatchAsync(template, body, token))
                {
                    records.Add(record);
                }
            });
        return records;
    }

    private async Task<IEnumerable<ObjectRecord>> ReadBatchAsync(
        string template, BatchRead body, CancellationToken cancellationToken)
    {
        var request = HubSpotRequest.Post(
            template, RequestKind.Read, RequestBudget.General, (body, HubSpotJson.Default.BatchRead));
        var answer = await reader.ReadAsync(request, HubSpotJson.Default.BatchAnswer, cancellationToken);

        // Taking an unknown error for "not there" could bill a member twice.
        return answer.Refusals.FirstOrDefault(e => e.Category != NotFound) is { } refusal
            ? throw new RunStoppedException(StopReason.HubSpotUnavailable, Trouble.Describe(refusal))
            : answer.Records;
    }
}
