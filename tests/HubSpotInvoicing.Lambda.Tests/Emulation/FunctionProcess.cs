using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace HubSpotInvoicing.Lambda.Emulation;

/// <summary>The function's process, started as AWS's bootstrap does it: without a shell, one at a time.</summary>
/// <param name="command">The program and its arguments.</param>
/// <param name="environment">The function's environment variables.</param>
internal sealed class FunctionProcess(
    IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> log = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = new(StringComparer.Ordinal);
    private Process? process;
    private Task reading = Task.CompletedTask;

    /// <summary>Every line that all processes wrote.</summary>
    public IReadOnlyCollection<string> Log => log;

    /// <summary>Where it is started.</summary>
    public string Folder { get; init; } = AppContext.BaseDirectory;

    public int Starts { get; private set; }

    /// <summary>The exit code of the process that ended last.</summary>
    public int? ExitCode { get; private set; }

    public bool IsRunning => process is not null;

    public void Start(string runtimeApi)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["AWS_LAMBDA_RUNTIME_API"] = runtimeApi;
        start.Environment["AWS_LAMBDA_FUNCTION_NAME"] = "Invoicer";
        start.Environment["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "512";
        start.Environment["LAMBDA_TASK_ROOT"] = Folder;
        start.Environment["TZ"] = ":UTC";
        process = Process.Start(start) ?? throw new InvalidOperationException("The function did not start.");
        reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
        Starts++;
    }

    /// <summary>Comes back when the process has ended by itself or by force.</summary>
    public async Task WaitForEndAsync()
    {
        if (process is { } running)
        {
            await running.WaitForExitAsync();
            await reading;
            ExitCode = running.ExitCode;
        }
    }

    /// <summary>Completes when a line with the text has been written from now on.</summary>
    public Task SaysAsync(string text) => awaited.GetOrAdd(text, _ => new TaskCompletionSource()).Task;

    /// <summary>SIGKILL.</summary>
    public void Kill() => process?.Kill();

    /// <summary>Takes leave of an ended process, so that another can be started.</summary>
    public async Task BuryAsync()
    {
        await WaitForEndAsync();
        process?.Dispose();
        process = null;
    }

    /// <summary>SIGTERM, as AWS sends it before it takes a machine away.</summary>
    public async Task AskToEndAsync()
    {
        if (process is { } running)
        {
            using var kill = Process.Start("kill", ["-TERM", running.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await BuryAsync();
    }

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            log.Enqueue(line);
            foreach (var (_, source) in awaited.Where(a => line.Contains(a.Key, StringComparison.Ordinal)))
            {
                source.TrySetResult();
            }
        }
    }
}
