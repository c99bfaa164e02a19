using System.Globalization;

namespace HubSpotInvoicing;

/// <summary>The positive number under which HubSpot keeps a record; on the wire it is a string of digits.</summary>
public abstract record RecordId
{
    private protected RecordId(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        Value = value;
    }

    public long Value { get; }

    public sealed override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private protected static long Digits(string text, string what) =>
        text.All(char.IsAsciiDigit)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value > 0
            ? value
            : throw new FormatException($"'{text}' is not a HubSpot {what} id; expected a positive number.");
}
