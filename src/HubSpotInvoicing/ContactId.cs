namespace HubSpotInvoicing;

/// <summary>The HubSpot id of a person of a member.</summary>
public sealed record ContactId : RecordId, IComparable<ContactId>
{
    private ContactId(long value)
        : base(value)
    {
    }

    public static ContactId Of(long value) => new(value);

    /// <exception cref="FormatException">The text is not a positive number.</exception>
    public static ContactId Parse(string text) => new(Digits(text, "contact"));

    public int CompareTo(ContactId? other) => other is null ? 1 : Value.CompareTo(other.Value);

    public static bool operator <(ContactId left, ContactId right) => left.CompareTo(right) < 0;

    public static bool operator >(ContactId left, ContactId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ContactId left, ContactId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ContactId left, ContactId right) => left.CompareTo(right) >= 0;
}
