using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace HubSpotInvoicing.Benchmarks.Pricing;

/// <summary>What BenchmarkDotNet found out about one kind of member.</summary>
internal sealed record PricingFigures(string Members, double NanosecondsPerQuote, long BytesPerQuote)
{
    private const double NanosecondsPerSecond = 1e9;

    public double QuotesPerSecond => NanosecondsPerSecond / NanosecondsPerQuote;

    /// <summary>
    /// Within this process: a generated project of its own would have to be restored and built first.
    /// </summary>
    public static IReadOnlyList<PricingFigures> Measure()
    {
        var results = Directory.CreateTempSubdirectory("hubspot-invoicing-benchmark-");
        try
        {
            var config = ManualConfig.CreateEmpty()
                .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumnProvider(DefaultColumnProviders.Instance)
                .AddLogger(NullLogger.Instance)
                .WithArtifactsPath(results.FullName);
            return [.. BenchmarkRunner.Run<PricingBenchmark>(config).Reports.Select(Of)];
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }

    private static PricingFigures Of(BenchmarkReport report) => report.ResultStatistics is { } statistics
        ? new PricingFigures(
            report.BenchmarkCase.Parameters[nameof(PricingBenchmark.Members)].ToString() ?? "",
            statistics.Mean,
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)
        : throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} was not measured.");
}
