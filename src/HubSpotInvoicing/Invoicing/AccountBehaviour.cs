namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// What was found out about how HubSpot treats the account, beyond its documentation; until told, a run does what is
/// safe either way. An edge tells it before anything else is done.
/// </summary>
public sealed class AccountBehaviour
{
    /// <summary>Whether HubSpot keeps the invoice key unique, given that its property says so.</summary>
    public bool IsKeyEnforced { get; set; } = true;

    /// <summary>Whether opening an invoice e-mails its contact, so that a mail of ours would be the second.</summary>
    public bool OpeningMails { get; set; }

    /// <summary>How long HubSpot was seen to take until it had added up a new draft.</summary>
    public TimeSpan TotalDelay { get; set; }

    /// <summary>Why a run that mails by this channel is refused when opening mails already.</summary>
    public static RunRefusedException TwoMails(string channel) =>
        new(
            $"Opening an invoice e-mails its contact, and Delivering:Channel is {channel}: "
            + "every member could get two mails.",
            "Set Delivering:Channel to None. If opening mails nobody after all, tell: "
            + "doctor --found opening-mails=no.");
}
