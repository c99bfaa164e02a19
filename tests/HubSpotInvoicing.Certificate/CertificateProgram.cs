using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Checks;
using HubSpotInvoicing.Certificate.Crashing;
using HubSpotInvoicing.Certificate.Killing;
using HubSpotInvoicing.Certificate.Storms;

namespace HubSpotInvoicing.Certificate;

/// <summary>Proves, accident by accident, that running again neither bills anybody twice nor forgets anybody.</summary>
internal static class CertificateProgram
{
    private const int Companies = 120;
    private const int SeedByDefault = 7;

    /// <summary>Accidents at the same time.</summary>
    private const int Parallelism = 2;

    /// <summary>Crash points of each world in the short form.</summary>
    private const int PointsInShort = 36;

    private const int KillsInShort = 4;
    private const int KillsInFull = 40;
    private const int StormsInShort = 50;
    private const int StormsInFull = 1000;

    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        try
        {
            var asked = CertificateArguments.Parse(words);
            return asked.IsStorm ? await StormAsync(asked) : await CrashAsync(asked);
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync($"{wrong.Message} Usage: {CertificateArguments.Usage}");
            return 2;
        }
    }

    private static async Task<int> CrashAsync(CertificateArguments asked)
    {
        var membership = new Membership(Companies, asked.Seed ?? SeedByDefault);
        var clock = new ElapsedTime(TimeProvider.System);
        var results = new List<SeriesResult>();
        foreach (var kind in AccountKind.All)
        {
            var result = await CrashSeries.RunAsync(kind, membership, asked.IsFull ? null : PointsInShort, Parallelism);
            results.Add(result);
            ResultLines.Write(result, clock.Lap());
        }

        results.Add(await KillSeries.RunAsync(membership, asked.IsFull ? KillsInFull : KillsInShort));
        ResultLines.Write(results[^1], clock.Lap());
        return await FinishAsync(asked, membership, results, "crash points");
    }

    /// <summary>A seed alone is replayed alone.</summary>
    private static async Task<int> StormAsync(CertificateArguments asked)
    {
        var many = asked.Seed is null ? (asked.IsFull ? StormsInFull : StormsInShort) : 1;
        var first = asked.Seed ?? 1;
        var clock = new ElapsedTime(TimeProvider.System);
        var result = await StormSeries.RunAsync(first, asked.Seeds ?? many, Parallelism);
        ResultLines.Write(result, clock.Lap());
        return await FinishAsync(asked, new Membership(0, first), [result], "storms");
    }

    private static async Task<int> FinishAsync(
        CertificateArguments asked, Membership membership, IReadOnlyList<SeriesResult> results, string accidents)
    {
        var verdict = SeriesResult.Verdict(results, accidents);
        await CertificateFile.WriteAsync(asked, membership, results, verdict);
        Console.WriteLine(verdict);
        return results.All(r => r.Failures.Count == 0) ? 0 : 1;
    }
}
