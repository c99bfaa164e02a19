using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Metrics;

/// <summary>
/// Counts and money by membership type. A type that no price book has counts as other: it may be anything that somebody
/// typed into HubSpot, and each new one would be a metric that is paid for.
/// </summary>
internal sealed class TypeFigures(PriceBook book)
{
    private readonly HashSet<string> known =
        [.. book.Editions.SelectMany(e => e.Memberships).Select(m => m.Type.Name), RunTotals.NoType];

    public IEnumerable<(string Type, IReadOnlyList<MetricValue> Values)> Of(RunTotals totals) => totals.Types
        .GroupBy(type => known.Contains(type) ? type : RunTotals.OtherTypes)
        .Select(types => (types.Key, Values(totals, [.. types])));

    private static IReadOnlyList<MetricValue> Values(RunTotals totals, IReadOnlyList<string> types) =>
    [
        new(MetricNames.CompaniesFound, types.Sum(t => totals.Of(t).Count)),
        .. Enum.GetValues<Outcome>().Select(
            o => new MetricValue(MetricNames.Of(o), types.Sum(t => totals.Of(t, o).Count))),
        new(MetricNames.InvoicedAmount, types.Sum(t => totals.Of(t, Outcome.Invoiced).Amount.Amount)),
    ];
}
