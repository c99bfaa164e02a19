using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Checks;
using HubSpotInvoicing.Certificate.Crashing;

namespace HubSpotInvoicing.Certificate;

/// <summary>Proves, accident by accident, that running again neither bills anybody twice nor forgets anybody.</summary>
internal static class CertificateProgram
{
    private const int Companies = 120;
    private const int SeedByDefault = 7;

    /// <summary>Crash points taken at the same time.</summary>
    private const int Parallelism = 2;

    /// <summary>Crash points of each world in the short form.</summary>
    private const int PointsInShort = 24;

    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        try
        {
            var asked = CertificateArguments.Parse(words);
            return await CrashAsync(asked);
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

        var verdict = SeriesResult.Verdict(results, "crash points");
        await CertificateFile.WriteAsync(asked, membership, results, verdict);
        Console.WriteLine(verdict);
        return results.All(r => r.Failures.Count == 0) ? 0 : 1;
    }
}
