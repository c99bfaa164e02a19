using System.Runtime.InteropServices;

namespace HubSpotInvoicing.Benchmarks.Printing;

/// <summary>On what it was measured, and how busy that was with other work.</summary>
internal static class MachineNote
{
    private const string LoadFile = "/proc/loadavg";

    public static async Task WriteAsync(TextWriter output)
    {
        var load = File.Exists(LoadFile) ? (await File.ReadAllTextAsync(LoadFile)).Split(' ')[0] : "unknown";
        await output.WriteLineAsync(
            $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSArchitecture}, "
            + $"{RuntimeInformation.FrameworkDescription}, "
            + $"load average of the last minute {load}.");
    }
}
