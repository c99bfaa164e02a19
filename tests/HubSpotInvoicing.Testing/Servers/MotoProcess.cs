using System.Diagnostics;

namespace HubSpotInvoicing.Testing.Servers;

/// <summary>One <c>moto_server</c> on a port of its own, ended by its process id.</summary>
public sealed class MotoProcess : IAsyncDisposable
{
    private const string Program = "moto_server";
    private const string Ready = "Running on ";

    private readonly Process process;
    private readonly TaskCompletionSource<string> address = new();
    private readonly Task reading;

    private MotoProcess(Process process)
    {
        this.process = process;
        reading = ReadAsync();
    }

    public static bool IsThere => Tools.Missing(Program) is null;

    /// <summary>Comes back when the server takes requests.</summary>
    public Task<string> Url => address.Task;

    /// <summary>A machine without it skips what needs it; continuous integration must have it.</summary>
    public static void SkipWithout() =>
        Tools.SkipWithout(Tools.Missing(Program), "the S3 of these tests is Python's moto", "CI", "true");

    public static MotoProcess Start()
    {
        var start = new ProcessStartInfo(Program, ["-H", "127.0.0.1", "-p", "0"])
        {
            RedirectStandardError = true,
            // Whoever waits for the end of the tests' own output must not wait for this program's too.
            RedirectStandardOutput = true,
        };
        start.Environment["PYTHONUNBUFFERED"] = "1";
        start.Environment["PYTHONPATH"] = Path.Combine(AppContext.BaseDirectory, "Servers", "moto");
        return new MotoProcess(
            Process.Start(start) ?? throw new InvalidOperationException($"{Program} did not start."));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }

    // It logs every request; an unread log would stop it in the end.
    private async Task ReadAsync()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf(Ready, StringComparison.Ordinal);
            if (at >= 0)
            {
                address.TrySetResult(line[(at + Ready.Length)..].Trim());
            }
        }

        address.TrySetException(new InvalidOperationException($"{Program} ended before it was ready."));
    }
}
