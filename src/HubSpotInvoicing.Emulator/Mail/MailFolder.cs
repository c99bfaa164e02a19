using System.Globalization;
using System.Text;

namespace HubSpotInvoicing.Emulator.Mail;

/// <summary>Lays every accepted mail into a folder as an <c>.eml</c> file that any mail program opens.</summary>
internal sealed class MailFolder(EmulatorOptions options)
{
    private const int NameLengthMax = 120;
    private const string DateForm = "ddd, dd MMM yyyy HH:mm:ss '+0000'";

    public void Put(SentMail mail)
    {
        if (options.MailDirectory is { } directory)
        {
            Directory.CreateDirectory(directory);
            File.WriteAllText(Path.Combine(directory, FileName(mail)), Compose(mail), new UTF8Encoding(false));
        }
    }

    public static string Compose(SentMail mail)
    {
        var custom = mail.CustomProperties;
        var number = custom.GetValueOrDefault("invoice_number", string.Empty);
        var text = new StringBuilder();
        Header(text, "From", MailHeader.Mailbox(mail.From ?? "billing@portal.example"));
        Header(text, "To", MailHeader.Mailbox(mail.To));
        Header(text, "Subject", MailHeader.Text($"Invoice {number}"));
        Header(text, "Date", mail.RequestedAt.ToString(DateForm, CultureInfo.InvariantCulture));
        Header(text, "Message-ID", $"<{mail.StatusId}@portal.example>");
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", "text/plain; charset=utf-8");
        Header(text, "Content-Transfer-Encoding", "8bit");
        text.Append("\r\n").Append(Body(mail)).Append("\r\n");
        return text.ToString();
    }

    public static string FileName(SentMail mail)
    {
        var name = new StringBuilder();
        foreach (var letter in mail.SendId ?? mail.StatusId)
        {
            name.Append(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_');
        }

        return name.ToString(0, Math.Min(name.Length, NameLengthMax)) + ".eml";
    }

    private static void Header(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");

    private static string Body(SentMail mail)
    {
        var lines = mail.CustomProperties
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}: {pair.Value}");
        return $"Template {mail.EmailId}\r\n\r\n{string.Join("\r\n", lines)}";
    }
}
