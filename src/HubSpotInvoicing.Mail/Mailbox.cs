using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HubSpotInvoicing.Mail;

/// <summary>Exactly one address, with the name that is shown for it; nothing in it can end or split a header.</summary>
public sealed record Mailbox
{
    private const int AddressLengthMax = 254;

    private static readonly SearchValues<char> Structure = SearchValues.Create("\"(),:;<>[\\]");
    private static readonly IdnMapping Domains = new();

    private Mailbox(string local, string domain)
    {
        Address = $"{local}@{domain}";
        Domain = domain;
    }

    /// <summary>In ASCII, as servers take it: a domain of another alphabet stands in its encoded form.</summary>
    public string Address { get; }

    public string Domain { get; }

    /// <summary>Of any alphabet; empty when the address stands alone.</summary>
    public string Name { get; init; } = "";

    /// <summary>Takes one address without a name.</summary>
    public static bool TryParse(string address, [NotNullWhen(true)] out Mailbox? mailbox)
    {
        mailbox = null;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || address.Contains("=?", StringComparison.Ordinal)
            || address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || Structure.Contains(c)))
        {
            return false;
        }

        var local = address[..at];
        if (!System.Text.Ascii.IsValid(local) || DomainOf(address[(at + 1)..]) is not { } domain)
        {
            return false;
        }

        var parsed = new Mailbox(local, domain);
        mailbox = parsed.Address.Length <= AddressLengthMax ? parsed : null;
        return mailbox is not null;
    }

    /// <exception cref="FormatException">The text is not exactly one address.</exception>
    public static Mailbox Parse(string address) => TryParse(address, out var mailbox)
        ? mailbox
        : throw new FormatException("This is not exactly one e-mail address such as finance@example.org.");

    /// <summary>Addresses stay out of logs.</summary>
    public override string ToString() => "a mailbox";

    internal string ToHeader() => Name.Length == 0 ? Address : $"{EncodedWords.Phrase(Name)}\r\n <{Address}>";

    private static string? DomainOf(string text)
    {
        try
        {
            var domain = Domains.GetAscii(text);
            return domain.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') ? domain : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
