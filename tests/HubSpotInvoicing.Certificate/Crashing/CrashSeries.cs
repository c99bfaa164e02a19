using System.Collections.Concurrent;
using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Checks;

namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>All chosen crash points of one world.</summary>
internal static class CrashSeries
{
    /// <param name="kind">The world.</param>
    /// <param name="membership">Who is billed.</param>
    /// <param name="pointsMax">How many points to take; none for all.</param>
    /// <param name="parallelism">Points taken at the same time.</param>
    public static async Task<SeriesResult> RunAsync(
        AccountKind kind, Membership membership, int? pointsMax, int parallelism)
    {
        var reference = await Reference.MakeAsync(kind, membership);
        var trial = new CrashTrial(kind, membership, reference);
        var points = pointsMax is { } most
            ? CrashPoint.SampleOf(reference.Calls.Calls, most)
            : CrashPoint.AllOf(reference.Calls.Calls);
        var failures = new ConcurrentBag<TrialFailure>();
        await Parallel.ForEachAsync(
            points,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism },
            async (point, _) =>
            {
                var findings = await trial.TakeAsync(point);
                if (!findings.IsClean)
                {
                    failures.Add(new TrialFailure(point.ToString(), findings));
                }
            });
        return new SeriesResult(kind.Name, points.Count, [.. failures])
        {
            Calls = reference.Calls.ByKind.ToDictionary(c => c.Key.ToString(), c => c.Value),
            Companies = reference.Outcomes.Count,
            Billed = reference.Outcomes.Values.Count(o => o == Outcome.Invoiced),
        };
    }
}
