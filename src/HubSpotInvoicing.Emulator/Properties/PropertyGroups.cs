using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>The groups that an account starts with; a new property must name one that exists.</summary>
internal static class PropertyGroups
{
    public const string Membership = "membership";

    /// <summary>Where HubSpot files its own properties.</summary>
    public static string HubSpots(CrmType type) => type switch
    {
        CrmType.Companies => "companyinformation",
        CrmType.Contacts => "contactinformation",
        CrmType.Invoices => "invoice_information",
        CrmType.LineItems => "lineiteminformation",
        _ => "productinformation",
    };

    public static IEnumerable<PropertyGroup> For(CrmType type)
    {
        var own = HubSpots(type);
        yield return new PropertyGroup(own, own, 0);
        yield return new PropertyGroup(Membership, "Membership renewal", 1);
    }
}
