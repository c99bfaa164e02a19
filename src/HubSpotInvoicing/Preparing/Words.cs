namespace HubSpotInvoicing.Preparing;

/// <summary>How people are told of HubSpot's kinds of record.</summary>
internal static class Words
{
    public static string Of(RecordKind records) => records switch
    {
        RecordKind.Companies => "company",
        RecordKind.Invoices => "invoice",
        RecordKind.LineItems => "line item",
        _ => "product",
    };
}
