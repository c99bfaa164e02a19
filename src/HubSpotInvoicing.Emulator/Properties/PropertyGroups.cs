using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>The groups under which an account files its properties; a new property must name one of them.</summary>
internal static class PropertyGroups
{
    public const string Membership = "membership";

    public static IReadOnlyList<string> For(CrmType type) => type switch
    {
        CrmType.Companies => ["companyinformation", Membership],
        CrmType.Contacts => ["contactinformation", Membership],
        CrmType.Invoices => ["invoice_information", Membership],
        CrmType.LineItems => ["lineiteminformation", Membership],
        _ => ["productinformation", Membership],
    };
}
