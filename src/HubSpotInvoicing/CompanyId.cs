namespace HubSpotInvoicing;

/// <summary>The HubSpot id of a member.</summary>
public sealed record CompanyId : RecordId
{
    private CompanyId(long value)
        : base(value)
    {
    }

    public static CompanyId Of(long value) => new(value);

    /// <exception cref="FormatException">The text is not a positive number.</exception>
    public static CompanyId Parse(string text) => new(Digits(text, "company"));
}
