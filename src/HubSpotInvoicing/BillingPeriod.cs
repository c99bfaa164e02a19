using System.Globalization;

namespace HubSpotInvoicing;

/// <summary>The calendar month that an invoice pays for, written <c>yyyy-MM</c>.</summary>
public sealed record BillingPeriod : IComparable<BillingPeriod>
{
    private const string Format = "yyyy-MM";

    private BillingPeriod(DateOnly firstDay) => FirstDay = firstDay;

    public DateOnly FirstDay { get; }

    public DateOnly LastDay => FirstDay.AddDays(DateTime.DaysInMonth(FirstDay.Year, FirstDay.Month) - 1);

    /// <exception cref="FormatException">The text is not a month written yyyy-MM.</exception>
    public static BillingPeriod Parse(string text) =>
        TryParse(text, out var period)
            ? period
            : throw new FormatException(
                $"'{text}' is not a billing period; expected a month written yyyy-MM, for example 2026-11.");

    public static bool TryParse(
        string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BillingPeriod? period)
    {
        period = DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && text is { Length: 7 }
            ? new BillingPeriod(day)
            : null;
        return period is not null;
    }

    public static BillingPeriod Containing(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    public BillingPeriod AddMonths(int months) => new(FirstDay.AddMonths(months));

    public int CompareTo(BillingPeriod? other) => other is null ? 1 : FirstDay.CompareTo(other.FirstDay);

    public static bool operator <(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) < 0;

    public static bool operator >(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) > 0;

    public static bool operator <=(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) >= 0;

    public override string ToString() => FirstDay.ToString(Format, CultureInfo.InvariantCulture);
}
