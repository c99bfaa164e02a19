using System.Globalization;
using System.Numerics;

namespace HubSpotInvoicing.Pricing;

/// <summary>
/// Computes a price again, knowing the three rules and nothing but the trace: neither the member nor the book. It
/// shares no code with the product, so that both would have to be wrong in the same way.
/// </summary>
internal static class TraceReader
{
    private const int FractionDigitsMax = 50;

    private static readonly string[] TerritoryProperties =
        ["us_states", "canadian_provinces", "non_north_american_territories"];

    public static decimal TotalOf(QuoteTrace trace) => ReadAs(trace, "membership_type") switch
    {
        "Distributor" => Price(trace, "base.price") + (Price(trace, "territory.price") * Territories(trace)),
        "Manufacturer" => BandPrice(trace),
        _ => Price(trace, "flat.price"),
    };

    public static IReadOnlyList<HoldFlag> FlagsOf(QuoteTrace trace)
    {
        var (total, flags) = (TotalOf(trace), new List<HoldFlag>());
        if (total < Price(trace, "minAmount") || total > Price(trace, "maxAmount"))
        {
            flags.Add(HoldFlag.AmountOutOfBounds);
        }

        if (Optional(trace, "membership_dues") is { } dues && dues > 0 && (total / dues > 2.0m || total / dues < 0.5m))
        {
            flags.Add(HoldFlag.LargeChange);
        }

        var (volume, level) = (Find(trace, "sales_volume"), Find(trace, "membership_level"));
        if (volume is not null && volume != "blank" && level is not ("blank" or "not readable") && level != Tier(trace))
        {
            flags.Add(HoldFlag.TierMismatch);
        }

        if (volume == "0")
        {
            flags.Add(HoldFlag.ZeroSalesVolume);
        }

        if (total > (Optional(trace, "Pricing:ApprovalLimit") ?? decimal.MaxValue))
        {
            flags.Add(HoldFlag.AboveApprovalLimit);
        }

        return flags;
    }

    private static decimal BandPrice(QuoteTrace trace)
    {
        var tier = Tier(trace);
        if (ReadAs(trace, "sales_volume") == "blank")
        {
            Assert.Equal(ReadAs(trace, "membership_level"), tier);
            return Price(trace, $"{tier}.price");
        }

        var volume = Whole(ReadAs(trace, "sales_volume"));
        Assert.All(Bounds(trace, $"{tier}.above"), bound => Assert.True(volume > bound));
        Assert.All(Bounds(trace, $"{tier}.upTo"), bound => Assert.True(volume <= bound));
        return Price(trace, $"{tier}.price");
    }

    private static IEnumerable<BigInteger> Bounds(QuoteTrace trace, string name) => trace.Prices
        .Where(price => price.Name == name)
        .Select(price => Whole(price.Amount.ToString(CultureInfo.InvariantCulture)));

    // A volume may be longer and finer than any machine number.
    private static BigInteger Whole(string plain)
    {
        var parts = $"{plain}.".Split('.');
        return BigInteger.Parse(parts[0] + parts[1].PadRight(FractionDigitsMax, '0'), CultureInfo.InvariantCulture);
    }

    private static string Tier(QuoteTrace trace) =>
        trace.Prices.Select(price => price.Name.Split('.'))
            .Single(name => name is [['t', 'i', 'e', 'r', '_', ..], "price"])[0];

    private static decimal Territories(QuoteTrace trace) =>
        TerritoryProperties.Sum(property => Decimals.Of(ReadAs(trace, property)));

    private static decimal Price(QuoteTrace trace, string name) =>
        trace.Prices.Single(price => price.Name == name).Amount;

    private static decimal? Optional(QuoteTrace trace, string property) =>
        Find(trace, property) is { } text && text != "none" ? Decimals.Of(text) : null;

    private static string ReadAs(QuoteTrace trace, string property) => Find(trace, property) ?? "";

    private static string? Find(QuoteTrace trace, string property) =>
        trace.Inputs.SingleOrDefault(input => input.Property == property)?.ReadAs;
}
