namespace HubSpotInvoicing.Invoicing;

/// <summary>The words of a segment's JSON; they are kept for years, so a change needs a new version.</summary>
internal static class LedgerFormat
{
    public const int Version = 1;

    public const string Day = "yyyy-MM-dd";

    public static string NameOf(LedgerFact fact) => fact switch
    {
        LedgerFact.Claimed => "claimed",
        LedgerFact.Adopted => "adopted",
        LedgerFact.Drafted => "drafted",
        LedgerFact.Opened => "opened",
        LedgerFact.DeliveryStarted => "deliveryStarted",
        LedgerFact.DeliveryAccepted => "deliveryAccepted",
        LedgerFact.Delivered => "delivered",
        LedgerFact.DeliveryRefused => "deliveryRefused",
        LedgerFact.DeliverySkipped => "deliverySkipped",
        LedgerFact.DuesWritten => "duesWritten",
        LedgerFact.DuesRefused => "duesRefused",
        LedgerFact.Released => "released",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
