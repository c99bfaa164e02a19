using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HubSpotInvoicing.ColdStart;

/// <summary>One start of the function, until it asked for its first invocation.</summary>
/// <param name="Elapsed">Since the process was started.</param>
/// <param name="Worked">The time that processors worked for it; a busy machine changes it least.</param>
/// <param name="PeakMegabytes">The most memory that the process had until then.</param>
internal sealed record StartSample(TimeSpan Elapsed, TimeSpan Worked, double PeakMegabytes)
{
    private const int RequestBytesMax = 4096;
    private const double KilobytesInMegabyte = 1000;

    /// <exception cref="InvalidOperationException">
    /// It asked for something else, for example to tell why it cannot start.
    /// </exception>
    public static async Task<StartSample> TakeAsync(Package package)
    {
        using var runtime = new TcpListener(IPAddress.Loopback, 0);
        runtime.Start();
        var begun = TimeProvider.System.GetTimestamp();
        using var process = Start(package, $"{runtime.LocalEndpoint}");
        try
        {
            using var client = await runtime.AcceptTcpClientAsync();
            var buffer = new byte[RequestBytesMax];
            var count = await client.GetStream().ReadAsync(buffer);
            var elapsed = TimeProvider.System.GetElapsedTime(begun);
            var request = Encoding.ASCII.GetString(buffer, 0, count);
            return request.StartsWith("GET /2018-06-01/runtime/invocation/next ", StringComparison.Ordinal)
                ? new StartSample(elapsed, process.TotalProcessorTime, PeakOf(process))
                : throw new InvalidOperationException(request);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static Process Start(Package package, string address)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(package.Folder, "Invoicer.dll")]);
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = address;
        start.Environment["AWS_REGION"] = "us-east-1";
        start.Environment["HubSpot__AccessToken"] = "pat-of-nobody";
        start.Environment["Delivering__TemplateEmailId"] = "1";
        start.Environment["Storage__Bucket"] = "bucket-of-nobody";
        return Process.Start(start) ?? throw new InvalidOperationException("The function did not start.");
    }

    private static double PeakOf(Process process)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status")
            .First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return double.Parse(kilobytes, CultureInfo.InvariantCulture) / KilobytesInMegabyte;
    }
}
