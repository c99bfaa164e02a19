using System.Globalization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A calendar day on the wire: midnight UTC, without a zone.</summary>
internal static class WireDay
{
    private const string DayFormat = "yyyy-MM-dd";
    private const NumberStyles EpochStyle = NumberStyles.AllowLeadingSign;

    /// <summary>The form for search filters and date times: epoch milliseconds of midnight UTC.</summary>
    public static string ToEpochMs(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            .ToUnixTimeMilliseconds()
            .ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads a day, a timestamp or epoch milliseconds: which one HubSpot shows is not documented (UNVERIFIED).
    /// </summary>
    public static DateOnly? Read(string? text)
    {
        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (long.TryParse(text, EpochStyle, CultureInfo.InvariantCulture, out var epochMs))
        {
            return IsInstant(epochMs) ? UtcDay(DateTimeOffset.FromUnixTimeMilliseconds(epochMs)) : null;
        }

        return text is not null
            && text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? UtcDay(instant)
            : null;
    }

    private static bool IsInstant(long epochMs) =>
        epochMs >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
        && epochMs <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private static DateOnly UtcDay(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);
}
