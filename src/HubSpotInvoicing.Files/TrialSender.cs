using HubSpotInvoicing.Mail;

namespace HubSpotInvoicing.Files;

/// <summary>Who mails come from that are only written to a folder.</summary>
internal static class TrialSender
{
    /// <summary>RFC 2606 reserves .invalid, so an answer to a trial mail can reach nobody.</summary>
    public static Mailbox Mailbox { get; } = Mailbox.Parse("no-reply@membership-invoicing.invalid");
}
