using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>
/// Which properties the product writes, as DraftWriter, LineWriter, OpenWriter and DuesWriter send them.
/// </summary>
internal sealed class WrittenProperties(IOptions<FetchingOptions> fetching, IOptions<InvoicingOptions> invoicing)
{
    public IReadOnlySet<string> Of(RecordKind records) => records switch
    {
        RecordKind.Companies => Set(fetching.Value.PropertyOf(MemberField.Dues)),
        RecordKind.Invoices => Set(
            invoicing.Value.KeyProperty,
            "hs_currency",
            "hs_invoice_date",
            "hs_due_date",
            "hs_invoice_status",
            "hs_invoice_billable",
            "hs_comments"),
        RecordKind.LineItems => Set(
            invoicing.Value.LineKeyProperty,
            "name",
            "quantity",
            "price",
            "hs_line_item_currency_code",
            "hs_sku",
            "hs_product_id"),
        _ => Set(),
    };

    private static HashSet<string> Set(params IEnumerable<string> names) => new(names, StringComparer.Ordinal);
}
