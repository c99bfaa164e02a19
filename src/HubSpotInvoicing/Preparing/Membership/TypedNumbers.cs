using System.Globalization;
using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>Guesses the number in a text that pricing refuses; a guess is shown to a person and never billed.</summary>
internal static partial class TypedNumbers
{
    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    /// <summary>
    /// The amount in digits, for example 12500000 of <c>USD 12.5 million</c>; none when it is not the only one.
    /// </summary>
    public static string? Amount(string text)
    {
        var found = Number().Matches(text);
        if (found.Count != 1 || IsCut(text, found[0].Index) || Plain(found[0].Value) is not { } number)
        {
            return null;
        }

        var factor = FactorOf(text[(found[0].Index + found[0].Length)..].TrimStart());
        return number < Billion * Thousand ? CanonicalNumber.Of(number * factor) : null;
    }

    /// <summary>
    /// The only whole number in the text, without sign or fraction; none when there is none, or more.
    /// </summary>
    public static int? Whole(string text)
    {
        var found = Number().Matches(text);
        return found.Count == 1
            && !IsCut(text, found[0].Index)
            && int.TryParse(found[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>
    /// Whether what stands before the digits belongs to the number: a sign, or the point of a fraction.
    /// </summary>
    private static bool IsCut(string text, int index) =>
        index > 0 && "-.,".Contains(text[index - 1], StringComparison.Ordinal);

    private static decimal? Plain(string number) =>
        Grouped().IsMatch(number)
        && decimal.TryParse(
            number,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var value)
            ? value
            : null;

    private static decimal FactorOf(string unit) => Unit().Match(unit).Value.ToUpperInvariant() switch
    {
        "K" or "THOUSAND" => Thousand,
        "M" or "MM" or "MIO" or "MILLION" or "MILLIONS" => Million,
        "BN" or "B" or "BILLION" => Billion,
        _ => 1m,
    };

    [GeneratedRegex(@"[0-9](?:[0-9.,]*[0-9])?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Grouped();

    [GeneratedRegex("^[A-Za-z]+")]
    private static partial Regex Unit();
}
