using System.Globalization;

namespace HubSpotInvoicing;

/// <summary>An exact amount: a whole number of minor units (cents) of one currency.</summary>
public sealed record Money : IComparable<Money>
{
    private Money(long minorUnits, Currency currency)
    {
        MinorUnits = minorUnits;
        Currency = currency;
    }

    public long MinorUnits { get; }

    public Currency Currency { get; }

    /// <summary>The amount in major units (dollars), with exactly the currency's minor digits.</summary>
    public decimal Amount => new decimal(MinorUnits) / Scale(Currency);

    public static Money OfMinorUnits(long minorUnits, Currency currency) => new(minorUnits, currency);

    public static Money Zero(Currency currency) => new(0, currency);

    /// <exception cref="FormatException">The amount has more digits than the currency has minor units.</exception>
    public static Money Exactly(decimal amount, Currency currency)
    {
        var minor = amount * Scale(currency);
        return minor == decimal.Truncate(minor)
            ? new Money((long)minor, currency)
            : throw new FormatException(string.Create(
                CultureInfo.InvariantCulture, $"{amount} has more than {currency.MinorDigits} decimals ({currency})."));
    }

    /// <summary>Rounds half to even to the currency's minor unit; only <see cref="UnitPrice"/> needs it.</summary>
    internal static Money Rounded(decimal amount, Currency currency) =>
        new((long)decimal.Round(amount * Scale(currency), 0, MidpointRounding.ToEven), currency);

    public static Money operator +(Money left, Money right) => left.Add(right);

    public static Money operator -(Money left, Money right) => left.Subtract(right);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <exception cref="CurrencyMismatchException">The other amount is in another currency.</exception>
    public Money Add(Money other) => new(MinorUnits + Same(other).MinorUnits, Currency);

    /// <exception cref="CurrencyMismatchException">The other amount is in another currency.</exception>
    public Money Subtract(Money other) => new(MinorUnits - Same(other).MinorUnits, Currency);

    public int CompareTo(Money? other) => other is null ? 1 : MinorUnits.CompareTo(Same(other).MinorUnits);

    /// <summary>
    /// The wire and CSV form: invariant, a point, no thousands separator, for example <c>1250.00</c>.
    /// </summary>
    public string ToWireText() => Amount.ToString(AmountFormat("F"), CultureInfo.InvariantCulture);

    /// <summary>The form people read: <c>USD 1,250.00</c>, the same in every culture.</summary>
    public override string ToString() =>
        $"{Currency} {Amount.ToString(AmountFormat("N"), CultureInfo.InvariantCulture)}";

    private static decimal Scale(Currency currency) => currency.MinorDigits switch { 0 => 1m, 3 => 1000m, _ => 100m };

    private string AmountFormat(string style) => style + Currency.MinorDigits.ToString(CultureInfo.InvariantCulture);

    private Money Same(Money other) =>
        other.Currency == Currency ? other : throw new CurrencyMismatchException(Currency, other.Currency);
}
