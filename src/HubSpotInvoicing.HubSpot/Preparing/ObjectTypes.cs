using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>HubSpot's words for kinds of record.</summary>
internal static class ObjectTypes
{
    public static string Of(RecordKind records) => records switch
    {
        RecordKind.Companies => "companies",
        RecordKind.Invoices => "invoices",
        RecordKind.LineItems => "line_items",
        _ => "products",
    };

    /// <summary>The number by which rules name it.</summary>
    public static string IdOf(RecordKind records) => records switch
    {
        RecordKind.Companies => "0-2",
        RecordKind.Invoices => "0-53",
        RecordKind.LineItems => "0-8",
        _ => "0-7",
    };
}
