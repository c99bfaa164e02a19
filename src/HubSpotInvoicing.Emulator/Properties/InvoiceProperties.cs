using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>What HubSpot itself defines on an invoice.</summary>
internal static class InvoiceProperties
{
    public const string Status = "hs_invoice_status";
    public const string Currency = "hs_currency";
    public const string AmountBilled = "hs_amount_billed";
    public const string BalanceDue = "hs_balance_due";

    public static IReadOnlyList<PropertyDefinition> Standard { get; } =
    [
        .. PropertyCatalog.HubSpot("string", Currency, "hs_purchase_order_number", "hs_comments", "hs_tax_id"),
        .. PropertyCatalog.HubSpot("string", "hs_allowed_payment_methods", "hs_collect_address_types"),
        .. PropertyCatalog.HubSpot("string", "hs_custom_fields", "hs_language", "hs_locale", "hs_title"),
        .. PropertyCatalog.HubSpot("string", "hubspot_owner_id", "hs_recipient_company_address"),
        .. PropertyCatalog.HubSpot("string", "hs_recipient_company_city", "hs_recipient_company_state"),
        .. PropertyCatalog.HubSpot("string", "hs_recipient_company_zip", "hs_recipient_company_country"),
        .. PropertyCatalog.HubSpot("string", "hs_recipient_shipping_address", "hs_recipient_shipping_city"),
        .. PropertyCatalog.HubSpot("datetime", "hs_invoice_date", "hs_due_date", "hs_payment_date"),
        .. PropertyCatalog.HubSpot("datetime", "hs_external_createdate"),
        .. PropertyCatalog.HubSpot("bool", "hs_invoice_billable", "hs_allow_partial_payments"),
        .. ReadOnly("string", "hs_number", "hs_invoice_link", "hs_pdf_download_link"),
        .. ReadOnly("number", AmountBilled, BalanceDue),
        Choice(Status, "draft", "open", "paid", "voided"),
        Choice("hs_invoice_payment_collection_method", "manual", "none"),
    ];

    private static IEnumerable<PropertyDefinition> ReadOnly(string type, params string[] names) =>
        PropertyCatalog.HubSpot(type, names).Select(property => property with { ReadOnly = true });

    private static PropertyDefinition Choice(string name, params string[] options) =>
        new(name, "enumeration") { HubSpotDefined = true, FieldType = "select", Options = options };
}
