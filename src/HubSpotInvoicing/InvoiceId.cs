namespace HubSpotInvoicing;

/// <summary>The HubSpot id of an invoice.</summary>
public sealed record InvoiceId : RecordId
{
    private InvoiceId(long value)
        : base(value)
    {
    }

    public static InvoiceId Of(long value) => new(value);

    /// <exception cref="FormatException">The text is not a positive number.</exception>
    public static InvoiceId Parse(string text) => new(Digits(text, "invoice"));
}
