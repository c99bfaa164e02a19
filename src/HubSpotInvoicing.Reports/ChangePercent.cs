using System.Globalization;

namespace HubSpotInvoicing.Reports;

/// <summary>By how much an amount differs from the dues before it, in percent with one decimal.</summary>
internal static class ChangePercent
{
    /// <summary>
    /// Rounds half to even, as all amounts do; <c>null</c> when there is nothing above zero to compare with, or when
    /// the currencies differ.
    /// </summary>
    public static string? Between(Money? before, Money? now)
    {
        if (before is null || now is null || before.MinorUnits <= 0 || before.Currency != now.Currency)
        {
            return null;
        }

        var percent = (now.Amount - before.Amount) * 100m / before.Amount;
        var rounded = decimal.Round(percent, 1, MidpointRounding.ToEven);
        // A rounded -0.04 still carries its sign, and "-0.0" is no number anybody would write.
        return (rounded == 0 ? 0m : rounded).ToString("F1", CultureInfo.InvariantCulture);
    }
}
