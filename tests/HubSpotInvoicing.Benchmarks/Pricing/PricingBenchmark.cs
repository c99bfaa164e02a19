using BenchmarkDotNet.Attributes;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Benchmarks.Pricing;

/// <summary>Prices ready-made members with the price book that ships with the product.</summary>
public class PricingBenchmark
{
    private const int Quotes = 300;
    private static readonly BillingPeriod Period = BillingPeriod.Parse("2026-11");

    private readonly MembershipPricing pricing = new(
        PriceBook.Shipped(MembershipCalculators.Standard), new PricingOptions(), TerritoryLines.Summed);

    private Member[] priced = [];

    [Params("Distributor", "Manufacturer", "Service Provider", "all three")]
    public string Members { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1);
        priced = [.. Enumerable.Range(0, Quotes).Select(n => PricedMember.Of(Members, n, random))];
    }

    [Benchmark(OperationsPerInvoke = Quotes)]
    public PricingResult? Price()
    {
        PricingResult? last = null;
        foreach (var member in priced)
        {
            last = pricing.Price(member, Period);
        }

        return last;
    }
}
