using System.Globalization;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>The forms in which HubSpot takes days and times.</summary>
internal static class PropertyTimes
{
    // Anything smaller would be a moment before 1973 and is taken for seconds.
    private const long MillisecondsMin = 100_000_000_000;
    private const long MillisecondsMax = 253_402_300_799_999;
    private const long DayMilliseconds = 86_400_000;

    private static readonly string[] IsoForms =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"];

    public static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Milliseconds(DateOnly day) =>
        Midnight(day).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>A day as <c>yyyy-MM-dd</c> or as milliseconds at midnight UTC.</summary>
    public static DateOnly? ReadDay(string value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return ReadMilliseconds(value) is { } milliseconds && milliseconds % DayMilliseconds == 0
            ? DayOf(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))
            : null;
    }

    /// <summary>A day in any form that newer versions still understand: seconds, ISO, or not at midnight.</summary>
    public static DateOnly? ReadRoughDay(string value)
    {
        if (ReadTime(value) is { } time)
        {
            return DayOf(time);
        }

        return ReadDigits(value) is { } seconds and < MillisecondsMin
            ? DayOf(DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;
    }

    /// <summary>A moment as ISO 8601 with a zone or as milliseconds.</summary>
    public static DateTimeOffset? ReadTime(string value)
    {
        if (ReadMilliseconds(value) is { } milliseconds)
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }

        return NamesZone(value) && DateTimeOffset.TryParseExact(
            value, IsoForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToUniversalTime()
            : null;
    }

    private static bool NamesZone(string value) =>
        value.Length > 16 && (value[^1] == 'Z' || value.AsSpan(16).IndexOfAny('+', '-') >= 0);

    private static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private static long? ReadMilliseconds(string value) =>
        ReadDigits(value) is { } number and >= MillisecondsMin and <= MillisecondsMax ? number : null;

    private static long? ReadDigits(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
