using System.Globalization;

namespace HubSpotInvoicing;

/// <summary>
/// The idempotency key of one company's invoice for one period, <c>9011:2026-11</c>: one key, one invoice, for ever.
/// </summary>
public sealed record InvoiceKey(CompanyId Company, BillingPeriod Period)
{
    /// <exception cref="FormatException">The text is not a company id, a colon and a period.</exception>
    public static InvoiceKey Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? new InvoiceKey(CompanyId.Parse(text[..colon]), BillingPeriod.Parse(text[(colon + 1)..]))
            : throw new FormatException($"'{text}' is not an invoice key; expected for example 9011:2026-11.");
    }

    /// <summary>
    /// The key of a line item: <c>9011:2026-11:1</c>, and <c>9011:2026-11/2:1</c> after one invoice was taken back.
    /// </summary>
    /// <param name="issue">Which invoice of this key it stands on, from 1.</param>
    /// <param name="number">Which line of it, from 1.</param>
    public string LineKey(int issue, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Numbered(issue)}:{number}");

    /// <summary>
    /// Under which a channel knows the nth mail, n from 1: the key, and <c>9011:2026-11/2</c> for the second.
    /// </summary>
    public string SendId(int mailing) => Numbered(mailing);

    private string Numbered(int n) => n == 1 ? ToString() : string.Create(CultureInfo.InvariantCulture, $"{this}/{n}");

    public override string ToString() => $"{Company}:{Period}";
}
