using System.Globalization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A record id on the wire.</summary>
internal static class RecordNumber
{
    /// <summary>Absent when it is not a positive number.</summary>
    public static long? Read(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;
}
