using System.Globalization;

namespace HubSpotInvoicing.Emulator.Members;

/// <summary>Reads a month written as <c>yyyy-MM</c>.</summary>
internal static class AnchorMonth
{
    public static DateOnly Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? first
            : throw new ArgumentException($"The anchor period must be written as yyyy-MM, not {text}.", nameof(text));
}
