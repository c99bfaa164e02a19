using System.Diagnostics;

namespace HubSpotInvoicing.Infra.Templates;

/// <summary>Another program, run to its end.</summary>
internal static class Program
{
    /// <summary>Far longer than any of them takes.</summary>
    private static readonly TimeSpan TimeMax = TimeSpan.FromMinutes(3);

    /// <summary>What it printed, and its exit code.</summary>
    /// <param name="name">A program on the PATH.</param>
    /// <param name="arguments">Each is taken as it is.</param>
    /// <param name="prepare">Sets folder and environment.</param>
    /// <param name="input">What it reads.</param>
    public static async Task<ProgramEnd> RunAsync(
        string name, IEnumerable<string> arguments, Action<ProcessStartInfo>? prepare = null, string input = "")
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        prepare?.Invoke(start);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeMax);
        await process.WaitForExitAsync(limit.Token);
        return new ProgramEnd(process.ExitCode, await output, await error);
    }
}
