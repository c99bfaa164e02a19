using System.Globalization;

namespace HubSpotInvoicing.Mail;

/// <summary>Puts a message together: headers, then its text, the same as a page, and its attachments.</summary>
internal static class MailWriter
{
    private const string LineBreak = "\r\n";

    /// <exception cref="InvalidOperationException">
    /// The message has no addressee, or an id that a header cannot carry.
    /// </exception>
    public static string Write(MailMessage message)
    {
        if (message.To.Count == 0)
        {
            throw new InvalidOperationException($"The message {message.Id} has no addressee.");
        }

        string[] head =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"Date: {message.Date.UtcDateTime:ddd, dd MMM yyyy HH:mm:ss} +0000"),
            $"From: {message.From.ToHeader()}",
            $"To: {string.Join("," + LineBreak + " ", message.To.Select(to => to.ToHeader()))}",
            EncodedWords.Header("Subject", message.Subject),
            $"Message-ID: <{IdOf(message)}@{message.From.Domain}>",
            // Nobody's holiday notice should answer a program (RFC 3834).
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
        ];
        return string.Concat(head.Select(line => line + LineBreak)) + ContentOf(message);
    }

    private static MimePart ContentOf(MailMessage message)
    {
        var text = MimePart.Plain(message.Text);
        var content = message.Html is { } html ? MimePart.Multiple("alternative", text, MimePart.Html(html)) : text;
        return message.Attachments.Count == 0
            ? content
            : MimePart.Multiple("mixed", [content, .. message.Attachments.Select(MimePart.Attached)]);
    }

    private static string IdOf(MailMessage message) =>
        message.Id.Length > 0 && message.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            ? message.Id
            : throw new InvalidOperationException("The message has no id that a header can carry.");
}
