using System.Globalization;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>How the texts of settings are read: exactly, in every culture alike.</summary>
internal static class SettingText
{
    private const NumberStyles AmountStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <exception cref="FormatException">The text is blank.</exception>
    public static string Word(string text) =>
        string.IsNullOrWhiteSpace(text) ? throw new FormatException("must not be blank") : text.Trim();

    public static string? Optional(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <exception cref="FormatException">The text is not a web address.</exception>
    public static string Address(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? text.Trim()
            : throw new FormatException("must be an address such as https://api.hubapi.com");

    /// <exception cref="FormatException">The text is not a whole number.</exception>
    public static int Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException("must be a whole number");

    /// <exception cref="FormatException">The text is not a whole number.</exception>
    public static long Long(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException("must be a whole number");

    /// <exception cref="FormatException">The text is not a number with a point.</exception>
    public static decimal Amount(string text) =>
        decimal.TryParse(text, AmountStyle, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException("must be an amount such as 12000 or 12000.50");

    /// <exception cref="FormatException">The text is none of the names; numbers are not taken for names.</exception>
    public static TEnum OneOf<TEnum>(string text)
        where TEnum : struct, Enum
    {
        var names = Enum.GetNames<TEnum>();
        var name = Array.Find(names, n => n.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        return name is null
            ? throw new FormatException($"must be one of {string.Join(", ", names)}")
            : Enum.Parse<TEnum>(name);
    }

    /// <exception cref="FormatException">The text is neither <c>true</c> nor <c>false</c>.</exception>
    public static bool YesOrNo(string text) =>
        bool.TryParse(text.Trim(), out var value) ? value : throw new FormatException("must be true or false");

    public static string Show(bool value) => value ? "true" : "false";

    public static string? Show(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);
}
