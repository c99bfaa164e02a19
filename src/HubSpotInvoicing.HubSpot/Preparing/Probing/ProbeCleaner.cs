using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Invoicing;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>
/// Removes whatever a probe left in the account: found by its ids, its keys, its lines and the search, because each of
/// them can fail; removed only when the record itself says that it is a draft of this probe.
/// </summary>
internal sealed class ProbeCleaner(ProbeCalls calls)
{
    /// <returns>Whether HubSpot shows nothing of it any more.</returns>
    public async Task<bool> RemoveAsync(OpenProbe probe, CancellationToken cancellationToken)
    {
        var keys = new ProbeKeys(probe.Name);
        var lines = await LinesAsync(keys, cancellationToken);
        foreach (var draft in await DraftsAsync(probe, keys, lines, cancellationToken) ?? [])
        {
            await calls.DeleteInvoiceAsync(draft, cancellationToken);
        }

        foreach (var line in await LinesAsync(keys, cancellationToken) ?? [])
        {
            await calls.DeleteLineAsync(line, cancellationToken);
        }

        return await LinesAsync(keys, cancellationToken) is []
            && await DraftsAsync(probe, keys, lines, cancellationToken) is [];
    }

    private async Task<IReadOnlyList<string>?> LinesAsync(ProbeKeys keys, CancellationToken cancellationToken) =>
        RecordsOf(await calls.ReadLinesByKeyAsync(keys.Lines, cancellationToken)) is { } records
            ? [.. records.Where(r => keys.IsOurs(calls.LineKeyOf(r))).Select(r => r.Id).OfType<string>()]
            : null;

    /// <summary>None when HubSpot does not say.</summary>
    private async Task<IReadOnlyList<string>?> DraftsAsync(
        OpenProbe probe, ProbeKeys keys, IReadOnlyList<string>? lines, CancellationToken cancellationToken)
    {
        List<Exchange> answers =
        [
            await calls.ReadInvoicesByKeyAsync(keys.Invoices, cancellationToken),
            await calls.SearchInvoicesAsync(keys.Invoices, cancellationToken),
        ];
        if (lines is { Count: > 0 })
        {
            answers.Add(await calls.ReadInvoicesOfAsync(lines, cancellationToken));
        }

        var ids = probe.Invoices.Concat(answers.SelectMany(IdsOf)).ToHashSet(StringComparer.Ordinal);
        var records = ids.Count == 0
            ? []
            : RecordsOf(await calls.ReadInvoicesAsync([.. ids], cancellationToken));
        IReadOnlyList<string>? drafts = records is null
            ? null
            : [.. records.Where(r => IsOurDraft(r, keys)).Select(r => r.Id).OfType<string>()];
        return drafts is [] && !answers.TrueForAll(Tells) ? null : drafts;
    }

    private bool IsOurDraft(ObjectRecord invoice, ProbeKeys keys) =>
        InvoiceMapping.StatusOf(invoice) == InvoiceStatus.Draft
        && (keys.IsOurs(invoice[calls.KeyProperty]) || keys.IsOurs(invoice[ProbeCalls.Comments]));

    /// <summary>Where keys cannot be read or searched by (400), that way shows nothing, today or ever.</summary>
    private static bool Tells(Exchange exchange) =>
        exchange.Succeeded || exchange is { End: ExchangeEnd.Answered, Status: 400 };

    private static IEnumerable<ObjectRecord>? RecordsOf(Exchange exchange) => (exchange.Value as BatchAnswer)?.Records;

    private static IEnumerable<string> IdsOf(Exchange exchange) => exchange.Value switch
    {
        BatchAnswer batch => batch.Records.Select(r => r.Id).OfType<string>(),
        SearchAnswer search => search.Records.Select(r => r.Id).OfType<string>(),
        AssociationAnswer links => links.Rows.SelectMany(r => r.To ?? []).Select(t => t?.ToObjectId).OfType<string>(),
        _ => [],
    };
}
