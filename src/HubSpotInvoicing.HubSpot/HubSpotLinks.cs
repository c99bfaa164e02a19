using System.Globalization;

namespace HubSpotInvoicing.HubSpot;

/// <summary>Addresses of records in HubSpot's own pages, for people; every data centre redirects from this host.</summary>
public static class HubSpotLinks
{
    private const string CompanyType = "0-2";
    private const string InvoiceType = "0-53";

    public static string Company(long portalId, CompanyId id) => Record(portalId, CompanyType, id);

    public static string Invoice(long portalId, InvoiceId id) => Record(portalId, InvoiceType, id);

    private static string Record(long portalId, string type, RecordId id) =>
        string.Create(CultureInfo.InvariantCulture, $"https://app.hubspot.com/contacts/{portalId}/record/{type}/{id}");
}
