using System.Globalization;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>How fast companies are finished, and how long those that were found still take at this pace.</summary>
internal static class Pace
{
    // Before that, the first wave says nothing about the others.
    private static readonly TimeSpan ElapsedMin = TimeSpan.FromSeconds(3);

    /// <returns>What is put behind the figures; nothing while there is nothing to go by.</returns>
    public static string Describe(int finished, int found, TimeSpan elapsed)
    {
        if (finished == 0 || elapsed < ElapsedMin)
        {
            return "";
        }

        var rate = finished / elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds(Math.Ceiling((found - finished) / rate));
        return string.Create(CultureInfo.InvariantCulture, $", {RateOf(rate)}{LeftOf(left)}");
    }

    private static string RateOf(double perSecond) => perSecond < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{perSecond * 60:0}/min")
        : string.Create(CultureInfo.InvariantCulture, $"{perSecond:0}/s");

    private static string LeftOf(TimeSpan left) => left <= TimeSpan.Zero
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", {(int)left.TotalMinutes}:{left.Seconds:00} left");
}
