using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>What can be wrong with properties, unique keys and groups.</summary>
internal static class SchemaDefects
{
    private const string Dues = "membership_dues";
    private const string RenewalDate = "next_renewal_date";
    private const string MembershipType = "membership_type";

    public static IEnumerable<AccountDefect> All =>
    [
        .. MemberProperties.Names.Select(name => Missing(CrmType.Companies, name)),
        Key($"property-missing:invoices.{PropertyCatalog.InvoiceKey}", "does not exist", InvoiceKeyMode.Missing),
        Missing(CrmType.LineItems, PropertyCatalog.LineKey),
        Key($"key-not-unique:invoices.{PropertyCatalog.InvoiceKey}", "is not unique", InvoiceKeyMode.NotUnique),
        Key(
            $"key-not-enforced:invoices.{PropertyCatalog.InvoiceKey}",
            "is declared unique, and HubSpot takes the same value twice",
            InvoiceKeyMode.UniqueNotEnforced),
        Flawed(
            $"key-not-unique:line_items.{PropertyCatalog.LineKey}",
            $"The line item property {PropertyCatalog.LineKey} is not unique.",
            CrmType.LineItems,
            PropertyCatalog.LineKey,
            property => property with { Unique = false }),
        Flawed(
            $"property-type:companies.{RenewalDate}",
            $"The company property {RenewalDate} is a text.",
            CrmType.Companies,
            RenewalDate,
            property => property with { Type = "string", FieldType = "text" }),
        Flawed(
            $"property-type:companies.{Dues}",
            $"The company property {Dues} is a day.",
            CrmType.Companies,
            Dues,
            property => property with { Type = "date", FieldType = "date" }),
        Flawed(
            $"property-read-only:companies.{Dues}",
            $"The company property {Dues} cannot be written.",
            CrmType.Companies,
            Dues,
            property => property with { ReadOnly = true }),
        Flawed(
            $"property-options:companies.{MembershipType}",
            $"The company property {MembershipType} has no option for service providers.",
            CrmType.Companies,
            MembershipType,
            property => property with
            {
                Type = "enumeration",
                FieldType = "select",
                Options = ["Distributor", "Manufacturer"],
            }),
        new("group-missing", "There is no property group membership; the properties are filed elsewhere.")
        {
            Spoil = o => o with { HasMembershipGroup = false },
        },
    ];

    private static AccountDefect Missing(CrmType type, string name) => Flawed(
        $"property-missing:{type.Plural()}.{name}",
        $"The {type.Plural()} property {name} does not exist.",
        type,
        name,
        _ => null);

    private static AccountDefect Key(string name, string what, InvoiceKeyMode mode) =>
        new(name, $"The invoice property {PropertyCatalog.InvoiceKey} {what}.")
        {
            Spoil = o => o with { InvoiceKey = mode },
        };

    private static AccountDefect Flawed(
        string name,
        string summary,
        CrmType type,
        string property,
        Func<PropertyDefinition, PropertyDefinition?> spoil) => new(name, summary)
        {
            Spoil = o => o with { PropertyFlaws = [.. o.PropertyFlaws, new PropertyFlaw(type, property, spoil)] },
        };
}
