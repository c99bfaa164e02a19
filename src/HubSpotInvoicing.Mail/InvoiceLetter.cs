using System.Globalization;
using System.Text.Encodings.Web;
using HubSpotInvoicing.Delivering;

namespace HubSpotInvoicing.Mail;

/// <summary>The mail that brings a member its invoice, as a text and as a page.</summary>
public static class InvoiceLetter
{
    private const string SenderName = "Membership invoicing";

    /// <summary>
    /// <c>null</c> when the member's address cannot stand in a mail. The same mail at the same time gives the same
    /// bytes.
    /// </summary>
    /// <param name="mail">What it is about.</param>
    /// <param name="sender">The address that it comes from.</param>
    /// <param name="date">When it is sent.</param>
    public static MailMessage? Write(InvoiceMail mail, Mailbox sender, DateTimeOffset date) =>
        Mailbox.TryParse(mail.To, out var addressee)
            ? new MailMessage
            {
                From = sender with { Name = SenderName },
                To = [addressee],
                Subject = $"Invoice {mail.Number} for {mail.CompanyName}",
                Date = date,
                Id = IdOf(mail),
                Text = TextOf(mail),
                Html = PageOf(mail),
            }
            : null;

    private static string IdOf(InvoiceMail mail) => mail.Mailing == 1
        ? $"{mail.Key.Company}.{mail.Key.Period}"
        : string.Create(CultureInfo.InvariantCulture, $"{mail.Key.Company}.{mail.Key.Period}.{mail.Mailing}");

    private static string TextOf(InvoiceMail mail) => string.Join(
        "\n",
        [
            $"Dear {mail.CompanyName},",
            "",
            $"your membership invoice {mail.Number} over {mail.Amount} is ready.",
            $"It is due on {DueDayOf(mail)}.",
            .. mail.Explanation.Length == 0 ? Array.Empty<string>() : ["", mail.Explanation],
            "",
            "See and pay it here:",
            mail.Link,
        ]);

    private static string PageOf(InvoiceMail mail) =>
        string.Join(
            "\n",
            [
                "<!DOCTYPE html>",
                "<html lang=\"en\"><head><meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                $"<title>Invoice {Encoded(mail.Number)}</title></head>",
                "<body style=\"margin:0;padding:24px;font:16px/1.5 "
                + "Arial,Helvetica,sans-serif;color:#1b1f24;background:#ffffff\">",
                "<div style=\"max-width:560px\">",
                $"<p>Dear {Encoded(mail.CompanyName)},</p>",
                $"<p>your membership invoice <strong>{Encoded(mail.Number)}</strong> over "
                + $"<strong>{Encoded(mail.Amount.ToString())}</strong> is ready. It "
                + $"is due on {DueDayOf(mail)}.</p>",
                mail.Explanation.Length == 0 ? "" : $"<p>{Encoded(mail.Explanation)}</p>",
                LinkOf(mail.Link),
                "</div></body></html>",
            ]);

    // Anything but a web address could do something else than show a page.
    private static string LinkOf(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? $"<p><a href=\"{Encoded(uri.AbsoluteUri)}\" style=\"color:#0b4fb3\">See and pay the invoice</a></p>"
            : $"<p>See and pay it here: {Encoded(link)}</p>";

    private static string DueDayOf(InvoiceMail mail) =>
        mail.DueDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
