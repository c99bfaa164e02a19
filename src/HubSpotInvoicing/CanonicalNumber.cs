using System.Globalization;

namespace HubSpotInvoicing;

/// <summary>Equal numbers as equal texts: a point, no zeros at the end, the same in every culture.</summary>
internal static class CanonicalNumber
{
    private const decimal OneWithEveryDigit = 1.0000000000000000000000000000m;

    public static string Of(decimal number) => (number / OneWithEveryDigit).ToString(CultureInfo.InvariantCulture);
}
