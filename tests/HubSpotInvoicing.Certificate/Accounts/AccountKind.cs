using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Certificate.Accounts;

/// <summary>One of the worlds in which the promise must hold.</summary>
/// <param name="Name">What people call it.</param>
internal sealed record AccountKind(string Name)
{
    /// <summary>What HubSpot makes of the invoice key.</summary>
    public InvoiceKeyMode InvoiceKey { get; init; } = InvoiceKeyMode.Unique;

    /// <summary>Where HubSpot does not enforce the key, it shall not save us by a rule about lines either.</summary>
    public bool LinesMayBeShared => InvoiceKey != InvoiceKeyMode.Unique;

    /// <summary>
    /// The ledger is gone after the crash, so only HubSpot's key can keep a company from a second invoice.
    /// </summary>
    public bool LosesLedger { get; init; }

    /// <summary>Whether the ledger's store can tell that a run is dead; if not, only its lease can.</summary>
    public bool KnowsTheDead { get; init; } = true;

    /// <summary>How long a mail stays pending.</summary>
    public TimeSpan MailDelay { get; init; }

    /// <summary>How far the search index trails behind.</summary>
    public TimeSpan SearchLag { get; init; }

    /// <summary>Reads of a new draft that still show no total.</summary>
    public int ZeroBilledReads { get; init; }

    /// <summary>
    /// SES mails, which cannot tell a repeat apart, and whose mails are in doubt when no answer came.
    /// </summary>
    public bool MailsBySes { get; init; }

    public MissedBilling Missed { get; init; }

    public static IReadOnlyList<AccountKind> All { get; } =
    [
        new("unique key"),
        new("key declared unique, duplicates slip through") { InvoiceKey = InvoiceKeyMode.UniqueNotEnforced },
        new("key not unique, read through the company") { InvoiceKey = InvoiceKeyMode.NotUnique },
        new("ledger lost after the crash") { LosesLedger = true },
        new("ledger that cannot tell the dead") { KnowsTheDead = false },
        new("mails pending, missed months billed")
        {
            MailDelay = TimeSpan.FromSeconds(3),
            Missed = MissedBilling.Billed,
        },
        new("invoices mailed by SES") { MailsBySes = true },
    ];
}
