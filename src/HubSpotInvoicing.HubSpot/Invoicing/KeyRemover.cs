using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Invoicing;

/// <summary>
/// Takes the invoice key off invoices that are taken back. Whether HubSpot lets a voided invoice be edited is not known
/// (UNVERIFIED), so the caller reads back what came of it.
/// </summary>
internal sealed class KeyRemover(BatchWriter batches, HubSpotPaths paths, IOptions<InvoicingOptions> options)
{
    public Task RemoveAsync(IReadOnlyCollection<InvoiceId> invoices, CancellationToken cancellationToken) =>
        batches.WriteAsync(
            new BatchCall(paths.InvoiceUpdate, RequestKind.KeyedWrite),
            invoices.Select(InputOf).ToList(),
            cancellationToken);

    private BatchInput InputOf(InvoiceId invoice) => new()
    {
        Id = invoice.ToString(),
        ObjectWriteTraceId = invoice.ToString(),
        Properties = new Dictionary<string, string?> { [options.Value.KeyProperty] = "" },
    };
}
