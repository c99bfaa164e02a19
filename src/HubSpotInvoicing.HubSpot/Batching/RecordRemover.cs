using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Batching;

/// <summary>
/// Deletes records one by one: a batch is refused as a whole for one record that may not be deleted, and does not say
/// which.
/// </summary>
internal sealed class RecordRemover(HubSpotSender sender, SenderContext context)
{
    /// <param name="template">The path with <c>{id}</c> in it.</param>
    /// <param name="ids">What is deleted; what is gone already stays so.</param>
    /// <param name="cancellationToken">Ends the wait for a turn to write.</param>
    public Task RemoveAsync(string template, IEnumerable<string> ids, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            ids.Distinct(StringComparer.Ordinal),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = context.Options.Parallelism,
                CancellationToken = cancellationToken,
            },
            async (id, token) =>
                await sender.SendAsync(
                    HubSpotRequest.Delete(
                        template,
                        template.Replace("{id}", Uri.EscapeDataString(id), StringComparison.Ordinal)),
                    HubSpotJson.Default.ObjectRecord,
                    token));
}
