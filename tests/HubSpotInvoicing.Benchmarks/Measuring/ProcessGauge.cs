using System.Globalization;

namespace HubSpotInvoicing.Benchmarks.Measuring;

/// <summary>
/// What the kernel says a process has used (Linux: <c>/proc</c>). Nothing can be asked after its end, so it is watched;
/// what it used in the last moment, at most one interval, is missing.
/// </summary>
internal sealed class ProcessGauge(int id)
{
    private const int UserTicks = 11;
    private const int SystemTicks = 12;
    private const int TicksPerSecond = 100;
    private const int BytesPerKilobyte = 1024;
    private const string HighWaterMark = "VmHWM:";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    private readonly string folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}");

    public TimeSpan CpuTime { get; private set; }

    public long PeakBytes { get; private set; }

    public async Task WatchAsync(TimeProvider clock, Task ended)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (!ended.IsCompleted && await timer.WaitForNextTickAsync())
        {
            Read();
        }
    }

    public void Read()
    {
        try
        {
            CpuTime = CpuTimeOf(File.ReadAllText(Path.Combine(folder, "stat")));
            var peak = File.ReadLines(Path.Combine(folder, "status"))
                .FirstOrDefault(line => line.StartsWith(HighWaterMark, StringComparison.Ordinal));
            PeakBytes = peak is null ? PeakBytes : BytesOf(peak);
        }
        catch (IOException)
        {
            // It has ended; the last reading stands.
        }
    }

    // The second field is the program's name in parentheses and may hold spaces.
    private static TimeSpan CpuTimeOf(string stat)
    {
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[UserTicks], CultureInfo.InvariantCulture)
            + long.Parse(fields[SystemTicks], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    private static long BytesOf(string line) => BytesPerKilobyte * long.Parse(
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
}
