using HubSpotInvoicing.HubSpot.Batching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Invoicing;

/// <summary>
/// Creates drafts together with all their associations: a total follows only the first line when lines are attached one
/// at a time, and an upsert cannot carry associations at all.
/// </summary>
internal sealed class DraftWriter(BatchWriter batches, HubSpotPaths paths, IOptions<InvoicingOptions> options)
{
    private const int InvoiceToContact = 177;
    private const int InvoiceToCompany = 179;
    private const int InvoiceToLineItem = 409;

    public async Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> WriteAsync(
        IReadOnlyList<DraftRequest> drafts, CancellationToken cancellationToken)
    {
        var call = new BatchCall(paths.InvoiceCreate, RequestKind.Create, options.Value.KeyProperty);
        var results = await batches.WriteAsync(call, drafts.Select(InputOf).ToList(), cancellationToken);
        return drafts.ToDictionary(d => d.Content.Key, d => results[d.Content.Key.ToString()].Result);
    }

    private BatchInput InputOf(DraftRequest draft)
    {
        var content = draft.Content;
        return new BatchInput
        {
            ObjectWriteTraceId = content.Key.ToString(),
            Properties = new Dictionary<string, string?>
            {
                [options.Value.KeyProperty] = content.Key.ToString(),
                ["hs_currency"] = content.Total.Currency.Code,
                ["hs_invoice_date"] = WireDay.ToEpochMs(content.InvoiceDay),
                ["hs_due_date"] = WireDay.ToEpochMs(content.DueDay),
                ["hs_invoice_status"] = "draft",
                ["hs_invoice_billable"] = "true",
                ["hs_comments"] = draft.Comments,
            },
            Associations =
            [
                Link(content.Key.Company.ToString(), InvoiceToCompany),
                Link(content.Contact.ToString(), InvoiceToContact),
                .. draft.LineItemIds.Select(id => Link(id, InvoiceToLineItem)),
            ],
        };
    }

    private static InlineAssociation Link(string id, int typeId) =>
        InlineAssociation.With(new RecordReference(id), typeId);
}
