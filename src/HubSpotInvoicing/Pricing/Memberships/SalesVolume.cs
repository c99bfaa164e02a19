using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>
/// An annual sales volume, never negative. It is kept as digits, so that neither a very long number nor a very fine
/// fraction is rounded into the wrong band.
/// </summary>
public sealed partial record SalesVolume : IComparable<SalesVolume>
{
    private readonly string whole;
    private readonly string fraction;

    private SalesVolume(string whole, string fraction)
    {
        this.whole = whole.TrimStart('0').PadLeft(1, '0');
        this.fraction = fraction.TrimEnd('0');
    }

    public bool IsZero => whole == "0" && fraction.Length == 0;

    /// <summary>
    /// Reads digits, plain or in thousands groups, with or without a fraction and a <c>$</c> before them.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SalesVolume? volume)
    {
        var match = Written().Match(text);
        volume = match.Success
            ? new SalesVolume(
                match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal), match.Groups["fraction"].Value)
            : null;
        return match.Success;
    }

    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static SalesVolume Of(decimal amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        var parts = amount.ToString("F28", CultureInfo.InvariantCulture).Split('.');
        return new SalesVolume(parts[0], parts[1]);
    }

    public static bool operator <(SalesVolume left, SalesVolume right) => left.CompareTo(right) < 0;

    public static bool operator >(SalesVolume left, SalesVolume right) => left.CompareTo(right) > 0;

    public static bool operator <=(SalesVolume left, SalesVolume right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SalesVolume left, SalesVolume right) => left.CompareTo(right) >= 0;

    public int CompareTo(SalesVolume? other)
    {
        if (other is null)
        {
            return 1;
        }

        // Without leading zeros the longer whole number is the larger one; equally long ones compare digit by digit,
        // and so
        // do fractions of any length.
        return (whole.Length - other.whole.Length, string.CompareOrdinal(whole, other.whole)) switch
        {
            (0, 0) => string.CompareOrdinal(fraction, other.fraction),
            (0, var byDigits) => byDigits,
            var (byLength, _) => byLength,
        };
    }

    /// <summary>The plain digits, with a point only when there is a fraction.</summary>
    public override string ToString() => fraction.Length == 0 ? whole : $"{whole}.{fraction}";

    [GeneratedRegex(
        @"^\s*(\$\s*)?(?<whole>[0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.(?<fraction>[0-9]+))?\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
