using System.Diagnostics;

namespace HubSpotInvoicing.Benchmarks.Measuring;

/// <summary>The real program as a process of its own; it is ended when it is disposed of.</summary>
internal sealed class ProductProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "hubspot-invoicing.dll");

    private readonly Process process;
    private readonly Task<string> errors;

    private ProductProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
        Ended = process.WaitForExitAsync();
    }

    public int Id => process.Id;

    public Task Ended { get; }

    public int ExitCode => process.ExitCode;

    public StreamReader Output => process.StandardOutput;

    public static ProductProcess Start(
        IEnumerable<string> arguments, string folder, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ProductProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
    }

    /// <summary>Both outputs of the process, once it has ended.</summary>
    public async Task<string> ReadToEndAsync(CancellationToken cancellationToken)
    {
        var output = await Output.ReadToEndAsync(cancellationToken);
        await Ended.WaitAsync(cancellationToken);
        return output + await errors;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
