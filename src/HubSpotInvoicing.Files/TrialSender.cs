using HubSpotInvoicing.Mail;

namespace HubSpotInvoicing.Files;

/// <summary>
/// Who mails come from and go to that are only written to a folder. RFC 2606 reserves .invalid, so an answer to a trial
/// mail can reach nobody.
/// </summary>
internal static class TrialSender
{
    public static Mailbox Mailbox { get; } = Mailbox.Parse("no-reply@membership-invoicing.invalid");

    public static Mailbox Finance { get; } = Mailbox.Parse("finance@membership-invoicing.invalid");
}
