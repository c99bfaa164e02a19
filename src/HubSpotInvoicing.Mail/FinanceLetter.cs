using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Mail;

/// <summary>The mail that tells finance of a run.</summary>
public static class FinanceLetter
{
    private const string SenderName = "Membership invoicing";

    /// <summary>The same mail at the same time gives the same bytes.</summary>
    /// <param name="mail">What it says.</param>
    /// <param name="sender">The address that it comes from.</param>
    /// <param name="addressees">Who gets it; all see each other.</param>
    /// <param name="date">When it is sent.</param>
    public static MailMessage Write(
        FinanceMail mail, Mailbox sender, IReadOnlyList<Mailbox> addressees, DateTimeOffset date) => new()
        {
            From = sender with { Name = SenderName },
            To = addressees,
            Subject = mail.Subject,
            Date = date,
            Id = mail.Name,
            Text = mail.Text,
            Html = mail.Html,
            Attachments = [.. mail.Attachments.Select(a => new MailAttachment(a.Name, a.MediaType, a.Content))],
        };
}
