using System.Collections.Concurrent;
using HubSpotInvoicing.Certificate.Checks;

namespace HubSpotInvoicing.Certificate.Storms;

/// <summary>A storm for each seed.</summary>
internal static class StormSeries
{
    public static async Task<SeriesResult> RunAsync(int firstSeed, int count, int parallelism)
    {
        var failures = new ConcurrentBag<TrialFailure>();
        await Parallel.ForEachAsync(
            Enumerable.Range(firstSeed, count),
            new ParallelOptions { MaxDegreeOfParallelism = parallelism },
            async (seed, _) =>
            {
                var findings = await StormTrial.TakeAsync(seed);
                if (!findings.IsClean)
                {
                    failures.Add(new TrialFailure(StormTrial.Describe(seed), findings));
                }
            });
        return new SeriesResult("storm", count, [.. failures.OrderBy(f => f.Where, StringComparer.Ordinal)]);
    }
}
