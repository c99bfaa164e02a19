using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Invoicing;

/// <summary>Deletes line items by their keys, as far as HubSpot still has them.</summary>
internal sealed class LineRemover(
    BatchReader reader, RecordRemover records, HubSpotPaths paths, IOptions<InvoicingOptions> options)
{
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task RemoveAsync(IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken)
    {
        var lines = await reader.ReadAsync(
            paths.LineRead,
            new BatchRead([], [options.Value.LineKeyProperty], options.Value.LineKeyProperty),
            contents.SelectMany(c => c.Lines.Select(line => c.LineKey(line.Number))),
            cancellationToken);
        await records.RemoveAsync(paths.LineTemplate, lines.Select(l => l.Id).OfType<string>(), cancellationToken);
    }
}
