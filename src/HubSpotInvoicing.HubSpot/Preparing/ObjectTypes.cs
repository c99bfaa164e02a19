using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>HubSpot's names of the kinds of record in paths.</summary>
internal static class ObjectTypes
{
    public static string Of(RecordKind records) => records switch
    {
        RecordKind.Companies => "companies",
        RecordKind.Invoices => "invoices",
        RecordKind.LineItems => "line_items",
        _ => "products",
    };
}
