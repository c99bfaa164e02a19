using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Invoicing;

/// <summary>Opens drafts, which cannot be taken back.</summary>
internal sealed class OpenWriter(BatchWriter batches, HubSpotPaths paths)
{
    public async Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> WriteAsync(
        IReadOnlyList<InvoiceSnapshot> drafts, CancellationToken cancellationToken)
    {
        var call = new BatchCall(paths.InvoiceUpdate, RequestKind.KeyedWrite);
        var results = await batches.WriteAsync(call, drafts.Select(InputOf).ToList(), cancellationToken);
        return drafts.ToDictionary(d => d.Key, d => VerdictOf(results[d.Key.ToString()]));
    }

    private static BatchInput InputOf(InvoiceSnapshot draft) => new()
    {
        Id = draft.Id.ToString(),
        ObjectWriteTraceId = draft.Key.ToString(),
        Properties = new Dictionary<string, string?> { ["hs_invoice_status"] = "open" },
    };

    // An attempt whose answer was lost may have opened it, and an open invoice may refuse to be opened again
    // (UNVERIFIED).
    private static WriteResult VerdictOf(InputResult result) =>
        result is { Doubted: true, Result: WriteResult.Refused refused }
            ? new WriteResult.Unanswered(refused.Detail, refused.CorrelationId)
            : result.Result;
}
