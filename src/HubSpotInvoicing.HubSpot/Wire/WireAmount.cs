using System.Globalization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>An amount on the wire: a decimal with a point, whatever the culture.</summary>
internal static class WireAmount
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const string PriceFormat = "0.00########";

    public static string Of(UnitPrice price) => price.Amount.ToString(PriceFormat, CultureInfo.InvariantCulture);

    /// <summary>
    /// Absent when it is blank, unreadable or finer than the currency: such a total must never pass as equal.
    /// </summary>
    public static Money? Read(string? amount, string? currencyCode)
    {
        if (!decimal.TryParse(amount, Style, CultureInfo.InvariantCulture, out var value)
            || CurrencyOf(currencyCode) is not { } currency)
        {
            return null;
        }

        try
        {
            return Money.Exactly(value, currency);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return null;
        }
    }

    public static Currency? CurrencyOf(string? code) =>
        code is { Length: 3 } && code.All(char.IsAsciiLetterUpper) ? Currency.Parse(code) : null;
}
