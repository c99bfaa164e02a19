using System.Buffers;
using System.Globalization;
using System.Text;
using HubSpotInvoicing.Delivering;

namespace HubSpotInvoicing.Files.Delivering;

/// <summary>
/// Writes an invoice mail as an internet message (RFC 5322), so that a mail program can open the file.
/// </summary>
internal static class MailMessage
{
    private const string LineBreak = "\r\n";

    private static readonly SearchValues<char> Structure = SearchValues.Create("\"(),:;<>[\\]");

    // RFC 2606 reserves .invalid, so an answer to a trial mail can reach nobody.
    private const string Domain = "membership-invoicing.invalid";

    /// <summary>Whether the address can stand in a header as it is: nothing in it ends or splits the address.</summary>
    public static bool CanAddress(string address)
    {
        var at = address.LastIndexOf('@');
        return at > 0 && at < address.Length - 1 && address.IndexOf('@', StringComparison.Ordinal) == at
            && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || Structure.Contains(c));
    }

    public static byte[] Write(InvoiceMail mail, DateTimeOffset date)
    {
        string[] head =
        [
            string.Create(CultureInfo.InvariantCulture, $"Date: {date.UtcDateTime:ddd, dd MMM yyyy HH:mm:ss} +0000"),
            $"From: Membership invoicing <no-reply@{Domain}>",
            $"To: {mail.To}",
            EncodedWords.Header("Subject", $"Invoice {mail.Number} for {mail.CompanyName}"),
            $"Message-ID: <{mail.Key.Company}.{mail.Key.Period}@{Domain}>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
        ];
        var body = QuotedPrintable.Encode(BodyOf(mail));
        return Encoding.UTF8.GetBytes(string.Concat(head.Select(line => line + LineBreak)) + body);
    }

    private static IReadOnlyList<string> BodyOf(InvoiceMail mail) =>
    [
        $"Dear {mail.CompanyName},",
        "",
        $"your membership invoice {mail.Number} over {mail.Amount} is ready.",
        string.Create(CultureInfo.InvariantCulture, $"It is due on {mail.DueDay:yyyy-MM-dd}."),
        "",
        "See and pay it here:",
        mail.Link,
    ];
}
