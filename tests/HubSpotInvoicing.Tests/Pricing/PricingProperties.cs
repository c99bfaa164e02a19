using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HubSpotInvoicing.Pricing.Memberships;

namespace HubSpotInvoicing.Pricing;

/// <summary>What must hold for any member, tried with many.</summary>
public sealed class PricingProperties
{
    private static readonly Gen<string?> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>(),
        Gen.Elements<string?>(
            null,
            "",
            " ",
            ";",
            "12",
            "12.0",
            "-1",
            "3;4",
            "Texas;Ohio",
            "1,000",
            "$ 5",
            "tier_2",
            "0"),
        Gen.Elements("0159.,;-+$ ea\ud83dİ٣".ToCharArray()).ArrayOf().Select(chars => (string?)new string(chars)));

    private static readonly Gen<long> Volume = Gen.OneOf(
        Gen.Choose(0, int.MaxValue).Select(cents => (long)cents),
        Gen.Elements(500_000_000L, 500_000_001L, 1_000_000_000L, 2_000_000_000L, 4_000_000_000L, 4_000_000_001L));

    [Fact]
    public void Any_text_has_a_result_and_never_an_exception() => Prop.ForAll(
        AnyText.Four().ToArbitrary(),
        text =>
        {
            var results = new[]
            {
                Price(Members.Distributor(text.Item1, text.Item2, text.Item3, text.Item4)),
                Price(Members.Manufacturer(text.Item1, text.Item2, text.Item3)),
                Price(Members.ServiceProvider(text.Item1)),
                Price(Members.With((Fetching.MemberField.MembershipType, text.Item1))),
            };
            return results.All(result => result is PricingResult.Quoted { Quote.Total.MinorUnits: > 0 }
                or PricingResult.Refused { Reasons.Count: > 0 });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_gives_the_same_in_every_culture() => Prop.ForAll(
        AnyText.Four().ToArbitrary(),
        text =>
        {
            var (distributor, manufacturer) = (
                Members.Distributor(text.Item1, text.Item2, text.Item3, text.Item4),
                Members.Manufacturer(text.Item1, text.Item2, text.Item3));
            return Explain(distributor).All(lines => lines == Explain(distributor)[0])
                && Explain(manufacturer).All(lines => lines == Explain(manufacturer)[0]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_larger_volume_never_costs_less() => Prop.ForAll(
        Volume.Two().ToArbitrary(),
        volumes => Total(Math.Min(volumes.Item1, volumes.Item2)) <= Total(Math.Max(volumes.Item1, volumes.Item2)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void One_territory_more_costs_one_territory_more() => Prop.ForAll(
        Gen.Choose(1, TerritoryReading.TerritoriesMax - 1).ToArbitrary(),
        count => Total(count + 1, 0) - Total(count, 0) == Prices.Usd(70m) && Total(count, 1) == Total(count + 1, 0))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_total_is_the_sum_of_the_lines_however_they_are_cut_and_follows_from_the_trace() =>
        Prop.ForAll(
                AnyText.Three().ToArbitrary(),
                text =>
                    new[] { TerritoryLines.Summed, TerritoryLines.PerTerritory }
                        .Select(lines => Price(Members.Distributor(text.Item1, text.Item2, text.Item3), lines))
                        .OfType<PricingResult.Quoted>()
                        .All(result =>
                            result.Quote.Total.Amount
                                == result.Quote.Lines.Sum(line => line.UnitPrice.Amount * line.Quantity)
                            && result.Quote.Total.Amount == TraceReader.TotalOf(result.Quote.Trace)
                            && result
                                .Quote.Lines.Select(line => line.Number)
                                .SequenceEqual(Enumerable.Range(1, result.Quote.Lines.Count))
                            && result.Quote.Lines.Skip(1).Sum(line => line.Quantity) == result.Figures.Territories))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_volume_is_in_the_band_that_plain_arithmetic_says() => Prop.ForAll(
        Volume.ToArbitrary(),
        cents => Total(cents) == Prices.Usd((cents / 100m) switch
        {
            <= 5_000_000m => 1500m,
            <= 10_000_000m => 3500m,
            <= 20_000_000m => 5000m,
            <= 40_000_000m => 7500m,
            _ => 10_000m,
        })).QuickCheckThrowOnFailure();

    private static PricingResult Price(Fetching.Member member, TerritoryLines lines = TerritoryLines.Summed) =>
        Prices.Pricing(lines).Price(member, Members.Period);

    private static Money Total(long cents) =>
        Prices.QuoteOf(Members.Manufacturer((cents / 100m).ToString(CultureInfo.InvariantCulture))).Total;

    private static Money Total(int usStates, int provinces) =>
        Prices.QuoteOf(Members.Distributor($"{usStates}", $"{provinces}")).Total;

    private static string[] Explain(Fetching.Member member) => [.. new[] { "en-US", "de-DE", "tr-TR" }.Select(culture =>
    {
        using var _ = new CultureScope(culture);
        return string.Join('\n', QuoteExplanation.Lines(Price(member)));
    })];
}
