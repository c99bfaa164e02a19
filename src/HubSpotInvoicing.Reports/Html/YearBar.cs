using HubSpotInvoicing.Reports.History;

namespace HubSpotInvoicing.Reports.Html;

/// <summary>What one membership type was billed a year ago and is billed now.</summary>
internal sealed record YearBar(string Type, Money Before, Money Now)
{
    /// <summary>Types of either year, the largest of now first.</summary>
    public static IReadOnlyList<YearBar> Of(PastRun before, PastRun now) =>
    [
        .. before.BilledByType.Keys.Union(now.BilledByType.Keys)
            .Select(type => new YearBar(type, AmountOf(before, type), AmountOf(now, type)))
            .Where(bar => bar.Before.MinorUnits + bar.Now.MinorUnits > 0)
            .OrderByDescending(bar => bar.Now.MinorUnits)
            .ThenBy(bar => bar.Type, StringComparer.Ordinal),
    ];

    private static Money AmountOf(PastRun run, string type) =>
        run.BilledByType.GetValueOrDefault(type, Money.Zero(run.Currency));
}
