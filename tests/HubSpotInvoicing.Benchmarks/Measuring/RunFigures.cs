namespace HubSpotInvoicing.Benchmarks.Measuring;

/// <summary>What one run cost.</summary>
/// <param name="Settings">What was run.</param>
/// <param name="Summary">What it did.</param>
/// <param name="Wall">From the start of the process to its end.</param>
/// <param name="CpuTime">Of the run's process, its start included.</param>
/// <param name="EmulatorCpuTime">What the emulator used meanwhile, on the same cores.</param>
/// <param name="PeakBytes">The highest resident memory of the run's process.</param>
internal sealed record RunFigures(
    RunSettings Settings,
    SummaryFile Summary,
    TimeSpan Wall,
    TimeSpan CpuTime,
    TimeSpan EmulatorCpuTime,
    long PeakBytes)
{
    public double InvoicesPerSecond => Summary.Invoiced / Wall.TotalSeconds;

    public TimeSpan CpuPerInvoice => CpuTime / Summary.Invoiced;
}
