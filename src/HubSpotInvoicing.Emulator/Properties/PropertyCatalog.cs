using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>The properties a fresh account has for each kind of record.</summary>
internal static class PropertyCatalog
{
    public const string InvoiceKey = "membership_invoice_key";
    public const string LineKey = "membership_line_key";

    public static IEnumerable<PropertyDefinition> For(CrmType type, EmulatorOptions options)
    {
        var own = type switch
        {
            CrmType.Companies => Companies,
            CrmType.Contacts => Contacts,
            CrmType.Invoices => [.. InvoiceProperties.Standard, .. InvoiceKeyFor(options.InvoiceKey)],
            CrmType.LineItems => LineItems,
            _ => Products,
        };
        var group = PropertyGroups.HubSpots(type);
        return own.Concat(Standard(type))
            .Select(property => property.GroupName.Length > 0 ? property : property with { GroupName = group });
    }

    private static IReadOnlyList<PropertyDefinition> Companies { get; } =
    [
        .. HubSpot("string", "name", "domain", "phone", "city", "state", "country", "website"),
        .. HubSpot("string", "hubspot_owner_id"),
        Own("membership_type", "string"),
        Own("next_renewal_date", "date"),
        Own("us_states", "string"),
        Own("canadian_provinces", "string"),
        Own("non_north_american_territories", "string"),
        Own("sales_volume", "string"),
        Own("membership_level", "string"),
        Own("membership_dues", "number"),
    ];

    private static IReadOnlyList<PropertyDefinition> Contacts { get; } =
    [
        .. HubSpot("string", "firstname", "lastname", "jobtitle", "phone"),
        new("email", "string") { HubSpotDefined = true, Unique = true },
        new("hs_email_optout", "bool") { HubSpotDefined = true },
    ];

    private static IReadOnlyList<PropertyDefinition> LineItems { get; } =
    [
        .. HubSpot("string", "name", "description", "hs_sku", "hs_product_id", "hs_line_item_currency_code"),
        .. HubSpot("string", "hs_tax_rate_group_id", "recurringbillingfrequency", "hs_recurring_billing_period"),
        .. HubSpot("number", "quantity", "price", "discount", "hs_discount_percentage"),
        .. HubSpot("date", "hs_recurring_billing_start_date", "hs_recurring_billing_end_date"),
        new("amount", "number") { HubSpotDefined = true, ReadOnly = true },
        Own(LineKey, "string") with { Unique = true },
    ];

    private static IReadOnlyList<PropertyDefinition> Products { get; } =
    [
        .. HubSpot("string", "name", "description", "hs_sku", "hs_folder", "hs_recurring_billing_period"),
        .. HubSpot("number", "price"),
    ];

    public static IEnumerable<PropertyDefinition> HubSpot(string type, params string[] names) =>
        names.Select(name => new PropertyDefinition(name, type) { HubSpotDefined = true });

    private static PropertyDefinition Own(string name, string type) =>
        new(name, type) { GroupName = PropertyGroups.Membership };

    private static IEnumerable<PropertyDefinition> InvoiceKeyFor(InvoiceKeyMode mode) => mode switch
    {
        InvoiceKeyMode.Missing => [],
        InvoiceKeyMode.NotUnique => [Own(InvoiceKey, "string")],
        _ => [Own(InvoiceKey, "string") with { Unique = true }],
    };

    private static IEnumerable<PropertyDefinition> Standard(CrmType type) =>
    [
        new("hs_object_id", "number") { HubSpotDefined = true, ReadOnly = true },
        new("createdate", "datetime") { HubSpotDefined = true, ReadOnly = true },
        new(type.ModifiedProperty(), "datetime") { HubSpotDefined = true, ReadOnly = true },
    ];
}
