using HubSpotInvoicing.Benchmarks.Measuring;

namespace HubSpotInvoicing.Benchmarks.Printing;

/// <summary>How fast, and with how much, when neither limits nor latency hold the run up.</summary>
internal static class SpeedTable
{
    public static Task WriteAsync(TextWriter output, IReadOnlyList<RunFigures> runs) => Markdown.WriteAsync(
        output,
        "Without limits and latency",
        ["companies", "invoiced", "wall s", "invoices/s", "CPU µs/invoice", "emulator CPU µs/invoice", "peak MiB"],
        [
            .. runs.Select(r => new[]
            {
                Figure.Count(r.Settings.Companies),
                Figure.Count(r.Summary.Invoiced),
                Figure.Seconds(r.Wall),
                Figure.Rate(r.InvoicesPerSecond),
                Figure.Microseconds(r.CpuPerInvoice),
                Figure.Microseconds(r.EmulatorCpuTime / r.Summary.Invoiced),
                Figure.Mebibytes(r.PeakBytes),
            }),
        ]);
}
