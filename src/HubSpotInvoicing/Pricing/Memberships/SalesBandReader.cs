using System.Globalization;
using HubSpotInvoicing.Pricing.Books;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>
/// Reads a list of bands and refuses one that leaves a sales volume without a price, or gives it two.
/// </summary>
internal static class SalesBandReader
{
    public static IReadOnlyList<SalesBand> Read(BookSection section, Currency currency)
    {
        var entries = section.Sections("bands");
        var bands = new List<SalesBand>();
        foreach (var entry in entries)
        {
            bands.Add(ReadOne(entry, currency, bands, entries.Count));
        }

        return bands;
    }

    private static SalesBand ReadOne(BookSection entry, Currency currency, List<SalesBand> earlier, int count)
    {
        var above = earlier.Count == 0 ? NoLowerBound(entry) : LowerBound(entry, earlier[^1].UpTo.GetValueOrDefault());
        var upTo = earlier.Count == count - 1 ? NoUpperBound(entry) : UpperBound(entry, above.GetValueOrDefault());
        return new SalesBand(earlier.Count + 1, above, upTo, BookLine.Read(entry, currency));
    }

    private static decimal? NoLowerBound(BookSection entry) => entry.OptionalNumber("above") is null
        ? null
        : throw entry.Refusal(
            "above", "The first band does not start at zero, so the volumes below it have no price (a gap).",
            "Remove 'above' from the first band.");

    private static decimal? NoUpperBound(BookSection entry) => entry.OptionalNumber("upTo") is null
        ? null
        : throw entry.Refusal(
            "upTo", "The last band has an end, so the volumes above it have no price (a gap).",
            "Remove 'upTo' from the last band, or add a band that starts there.");

    private static decimal? LowerBound(BookSection entry, decimal previousEnd)
    {
        var above = entry.Number("above");
        if (above == previousEnd)
        {
            return above;
        }

        var fault = above < previousEnd ? "overlaps the band before it" : "leaves a gap after the band before it";
        throw entry.Refusal(
            "above",
            string.Create(
                CultureInfo.InvariantCulture, $"The band above {above} {fault}, which goes up to {previousEnd}."),
            string.Create(CultureInfo.InvariantCulture, $"Write \"above\": {previousEnd}."));
    }

    private static decimal? UpperBound(BookSection entry, decimal lower)
    {
        var upTo = entry.Number("upTo");
        return upTo > lower
            ? upTo
            : throw entry.Refusal(
                "upTo",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The band ends at {upTo}, which is not above its start at {lower}; "
                    + $"bands stand in ascending order."),
                "Order the bands by sales volume, the lowest first.");
    }
}
