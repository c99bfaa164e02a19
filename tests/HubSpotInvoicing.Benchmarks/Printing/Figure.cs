using System.Globalization;

namespace HubSpotInvoicing.Benchmarks.Printing;

/// <summary>Numbers as the tables show them, the same in every culture.</summary>
internal static class Figure
{
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Rate(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture);

    public static string Microseconds(TimeSpan time) =>
        time.TotalMicroseconds.ToString("N0", CultureInfo.InvariantCulture);

    public static string Mebibytes(long bytes) => (bytes / 1048576.0).ToString("N0", CultureInfo.InvariantCulture);

    public static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Small(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
