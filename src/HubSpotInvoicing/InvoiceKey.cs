namespace HubSpotInvoicing;

/// <summary>The idempotency key of one company's invoice for one period, <c>9011:2026-11</c>: one key, one invoice, for ever.</summary>
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

    /// <summary>The key of the invoice's nth line item, n from 1.</summary>
    public string LineKey(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{this}:{number}");

    public override string ToString() => $"{Company}:{Period}";
}
