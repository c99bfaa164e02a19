using System.Collections.Concurrent;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Batching;

/// <summary>Reads what companies are linked to, page by page for each company that has more than one page.</summary>
internal sealed class AssociationReader(HubSpotReader reader, SenderContext context)
{
    /// <summary>HubSpot's limit for association batch reads.</summary>
    private const int InputsMax = 1000;

    private const int PagesMax = 1000;
    private const string NotFound = "OBJECT_NOT_FOUND";

    /// <returns>The links of each company id that has any.</returns>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<ILookup<string, AssociationTarget>> ReadAsync(
        string template, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var links = new ConcurrentBag<(string From, AssociationTarget To)>();
        await Parallel.ForEachAsync(
            ids.Distinct(StringComparer.Ordinal).Chunk(InputsMax),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = context.Options.Parallelism,
                CancellationToken = cancellationToken,
            },
            async (chunk, token) => await ReadChunkAsync(template, chunk, links, token));
        return links.ToLookup(l => l.From, l => l.To, StringComparer.Ordinal);
    }

    private async Task ReadChunkAsync(
        string template,
        string[] ids,
        ConcurrentBag<(string From, AssociationTarget To)> links,
        CancellationToken cancellationToken)
    {
        var open = ids.Select(id => new RecordReference(id)).ToList();
        for (var page = 0; open.Count > 0; page++)
        {
            if (page == PagesMax)
            {
                throw new RunStoppedException(StopReason.HubSpotUnavailable, "HubSpot's association pages do not end.");
            }

            var rows = await ReadPageAsync(template, open, cancellationToken);
            foreach (var (from, to) in rows.SelectMany(LinksOf))
            {
                links.Add((from, to));
            }

            open = rows
                .Where(r => r.Paging?.Next?.After is not null)
                .Select(r => new RecordReference(r.From?.Id, r.Paging?.Next?.After))
                .ToList();
        }
    }

    private async Task<List<AssociationRow>> ReadPageAsync(
        string template, List<RecordReference> inputs, CancellationToken cancellationToken)
    {
        var request = HubSpotRequest.Post(
            template,
            RequestKind.Read,
            RequestBudget.Associations,
            (new AssociationRead(inputs), HubSpotJson.Default.AssociationRead));
        var answer = await reader.ReadAsync(request, HubSpotJson.Default.AssociationAnswer, cancellationToken);

        // A company without links is listed as not found: a normal answer.
        return answer.Refusals.FirstOrDefault(e => e.Category != NotFound) is { } refusal
            ? throw new RunStoppedException(StopReason.HubSpotUnavailable, Trouble.Describe(refusal))
            : answer.Rows.ToList();
    }

    private static IEnumerable<(string From, AssociationTarget To)> LinksOf(AssociationRow row) =>
        row.From?.Id is { } from ? (row.To ?? []).OfType<AssociationTarget>().Select(to => (from, to)) : [];
}
