using System.Globalization;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>How numbers and lists are written in evidence.</summary>
internal static class Figures
{
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>For example <c>1 company</c> or <c>2 companies</c>.</summary>
    public static string Count(long number, string one, string many) =>
        $"{Number(number)} {(number == 1 ? one : many)}";
}
