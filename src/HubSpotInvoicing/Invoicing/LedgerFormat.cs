namespace HubSpotInvoicing.Invoicing;

/// <summary>The words of a segment's JSON; they are kept for years, so a change needs a new version.</summary>
internal static class LedgerFormat
{
    /// <summary>The newest version that this program writes and reads.</summary>
    public const int Version = UndoVersion;

    private const int FirstVersion = 1;
    private const int ResolvingVersion = 2;
    private const int NotSentVersion = 3;
    private const int ReviewingVersion = 4;
    private const int UndoVersion = 5;

    /// <summary>
    /// The oldest version that can say what the segment says, so that an older program goes on until it would have to
    /// understand something that it does not know.
    /// </summary>
    public static int VersionOf(LedgerSegment segment) =>
        segment.Facts.Select(VersionOf).DefaultIfEmpty(FirstVersion).Max();

    public static int VersionOf(LedgerFact fact) =>
        fact switch
        {
            LedgerFact.UndoAsked or LedgerFact.Undone or LedgerFact.DeliveryResent or LedgerFact.DeliveryNews =>
                UndoVersion,
            LedgerFact.Approved or LedgerFact.HeldBack => ReviewingVersion,
            LedgerFact.DeliveryNotSent => NotSentVersion,
            LedgerFact.Resolved => ResolvingVersion,
            _ => FirstVersion,
        };

    public const string Day = "yyyy-MM-dd";

    public static string NameOf(Resolution resolution) => resolution switch
    {
        Resolution.NotInvoiced => "not-invoiced",
        Resolution.Invoiced => "invoiced",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string NameOf(MailNews news) => news switch
    {
        MailNews.Delayed => "delayed",
        MailNews.Delivered => "delivered",
        MailNews.Opened => "opened",
        MailNews.Dropped => "dropped",
        MailNews.Bounced => "bounced",
        MailNews.Complained => "complained",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string NameOf(LedgerFact fact) => fact switch
    {
        LedgerFact.Claimed => "claimed",
        LedgerFact.Adopted => "adopted",
        LedgerFact.Drafted => "drafted",
        LedgerFact.Opened => "opened",
        LedgerFact.DeliveryStarted => "deliveryStarted",
        LedgerFact.DeliveryAccepted => "deliveryAccepted",
        LedgerFact.DeliveryNotSent => "deliveryNotSent",
        LedgerFact.Delivered => "delivered",
        LedgerFact.DeliveryRefused => "deliveryRefused",
        LedgerFact.DeliverySkipped => "deliverySkipped",
        LedgerFact.DuesWritten => "duesWritten",
        LedgerFact.DuesRefused => "duesRefused",
        LedgerFact.Released => "released",
        LedgerFact.Approved => "approved",
        LedgerFact.HeldBack => "heldBack",
        LedgerFact.Resolved => "resolved",
        LedgerFact.UndoAsked => "undoAsked",
        LedgerFact.Undone => "undone",
        LedgerFact.DeliveryResent => "deliveryResent",
        LedgerFact.DeliveryNews => "deliveryNews",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
