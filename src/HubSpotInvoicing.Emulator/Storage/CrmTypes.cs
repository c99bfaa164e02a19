namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>The names, type ids and scopes under which HubSpot knows each kind of record.</summary>
internal static class CrmTypes
{
    public static IReadOnlyList<CrmType> All { get; } = Enum.GetValues<CrmType>();

    /// <summary>The kinds whose properties have scopes of their own; lines and products have none.</summary>
    public static IReadOnlyList<CrmType> WithSchemaScope { get; } =
        [CrmType.Companies, CrmType.Contacts, CrmType.Invoices];

    public static CrmType? Parse(string name) => name switch
    {
        "companies" or "company" or "0-2" => CrmType.Companies,
        "contacts" or "contact" or "0-1" => CrmType.Contacts,
        "invoices" or "invoice" or "0-53" => CrmType.Invoices,
        "line_items" or "line_item" or "0-8" => CrmType.LineItems,
        "products" or "product" or "0-7" => CrmType.Products,
        _ => null,
    };

    public static string Plural(this CrmType type) => type switch
    {
        CrmType.Companies => "companies",
        CrmType.Contacts => "contacts",
        CrmType.Invoices => "invoices",
        CrmType.LineItems => "line_items",
        _ => "products",
    };

    /// <summary>The upper-case singular that HubSpot's messages use.</summary>
    public static string Singular(this CrmType type) => type switch
    {
        CrmType.Companies => "COMPANY",
        CrmType.Contacts => "CONTACT",
        CrmType.Invoices => "INVOICE",
        CrmType.LineItems => "LINE_ITEM",
        _ => "PRODUCT",
    };

    public static string ModifiedProperty(this CrmType type) =>
        type == CrmType.Contacts ? "lastmodifieddate" : "hs_lastmodifieddate";

    /// <summary>Record ids start above 32 bits, as they do in real accounts.</summary>
    public static long FirstId(this CrmType type) => type switch
    {
        CrmType.Companies => 9_010_000_001,
        CrmType.Contacts => 44_010_000_001,
        CrmType.Invoices => 55_010_000_001,
        CrmType.LineItems => 77_010_000_001,
        _ => 88_010_000_001,
    };

    public static IReadOnlyList<string> ReadScopes(this CrmType type) => Scopes(type, "read");

    public static IReadOnlyList<string> WriteScopes(this CrmType type) => Scopes(type, "write");

    private static IReadOnlyList<string> Scopes(CrmType type, string right) =>
        type is CrmType.LineItems or CrmType.Products
            ? [$"crm.objects.{type.Plural()}.{right}", "e-commerce"]
            : [$"crm.objects.{type.Plural()}.{right}"];
}
