using System.Globalization;

namespace HubSpotInvoicing.Certificate.Checks;

/// <summary>What a series of accidents came to.</summary>
internal sealed record SeriesResult(string Name, int Count, IReadOnlyList<TrialFailure> Failures)
{
    /// <summary>Outside calls of the undisturbed run.</summary>
    public IReadOnlyDictionary<string, int> Calls { get; init; } = new Dictionary<string, int>();

    public int Companies { get; init; }

    public int Billed { get; init; }

    public int Duplicates => Failures.Sum(f => f.Findings.Duplicates.Count);

    public int Lost => Failures.Sum(f => f.Findings.Lost.Count);

    public int Wrong => Failures.Sum(f => f.Findings.Wrong.Count);

    /// <summary>The last line of a program: <c>1200 crash points, 0 duplicates, 0 lost</c>.</summary>
    public static string Verdict(IReadOnlyList<SeriesResult> all, string accidents)
    {
        var (count, wrong) = (all.Sum(s => s.Count), all.Sum(s => s.Wrong));
        var verdict = string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {accidents}, {all.Sum(s => s.Duplicates)} duplicates, {all.Sum(s => s.Lost)} lost");
        return wrong == 0 ? verdict : string.Create(CultureInfo.InvariantCulture, $"{verdict}, {wrong} wrong");
    }
}
