using System.Globalization;

namespace HubSpotInvoicing.Benchmarks.Measuring;

/// <summary>An emulated HubSpot in a process of its own, on a free port of 127.0.0.1.</summary>
internal sealed class EmulatedAccount : IAsyncDisposable
{
    private const string Export = "  export ";
    private const string LastLine = "Ctrl-C ends it.";

    /// <summary>
    /// The program's own settings make its collector save memory. The emulator's memory is not measured, and its CPU
    /// time is taken from the run's, so it gets a collector that saves time.
    /// </summary>
    private static readonly KeyValuePair<string, string>[] Roomy =
        [new("DOTNET_GCConserveMemory", "0"), new("DOTNET_GCgen0size", "0x4000000")];

    private readonly ProductProcess process;
    private readonly ProcessGauge gauge;

    private EmulatedAccount(ProductProcess process, IReadOnlyDictionary<string, string> variables)
    {
        this.process = process;
        Variables = variables;
        gauge = new ProcessGauge(process.Id);
    }

    /// <summary>The environment of a run against it.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>What it has used up to now.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            gauge.Read();
            return gauge.CpuTime;
        }
    }

    public static async Task<EmulatedAccount> StartAsync(
        RunSettings settings, string folder, CancellationToken cancellationToken)
    {
        var process = ProductProcess.Start(
            [
                "emulator", "--port", "0", "--period", Laboratory.Period,
                "--companies", settings.Companies.ToString(CultureInfo.InvariantCulture),
                "--tier", settings.Tier.ToString(),
                "--latency-ms", settings.LatencyMs.ToString(CultureInfo.InvariantCulture),
            ],
            folder,
            Roomy);
        try
        {
            return new EmulatedAccount(process, await ReadVariablesAsync(process, cancellationToken));
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReadVariablesAsync(
        ProductProcess process, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, string>();
        while (await process.Output.ReadLineAsync(cancellationToken) is { } line)
        {
            if (
                line.StartsWith(Export, StringComparison.Ordinal)
                && line[Export.Length..].Split('=', 2) is [var name, var value])
            {
                variables[name] = value;
            }
            else if (line == LastLine)
            {
                return variables;
            }
        }

        throw new InvalidOperationException("The emulator ended before it served.");
    }
}
