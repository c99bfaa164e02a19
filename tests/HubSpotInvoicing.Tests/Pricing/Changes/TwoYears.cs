using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing.Changes;

/// <summary>A book with the prices of two years; the second year is dearer, and names nothing anew.</summary>
internal static class TwoYears
{
    public static PriceBook Book => Prices.Read($$"""
        { "books": [
          {{EditionOf("2025-01-01", 929m, 70m, 3500m, 5000m, 1250m)}},
          {{EditionOf("2026-01-01", 950m, 75m, 3600m, 5200m, 1300m)}}
        ] }
        """);

    public static Quote QuoteOf(Member member, BillingPeriod period, TerritoryLines lines = TerritoryLines.Summed) =>
        Assert.IsType<PricingResult.Quoted>(Prices.Pricing(lines, book: Book).Price(member, period)).Quote;

    private static string EditionOf(
        string from,
        decimal membership,
        decimal territory,
        decimal second,
        decimal third,
        decimal flat) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $$"""
            { "effectiveFrom": "{{from}}", "currency": "USD", "memberships": [
              { "type": "Distributor", "minAmount": 1, "maxAmount": 90000,
                "base": { "name": "Base", "price": {{membership}} }, "territory": { "name": "Territory", "price": {{territory}} } },
              { "type": "Manufacturer", "minAmount": 1, "maxAmount": 90000, "bands": [
                { "upTo": 5000000, "name": "Tier 1", "price": 1500 },
                { "above": 5000000, "upTo": 10000000, "name": "Tier 2", "price": {{second}} },
                { "above": 10000000, "name": "Tier 3", "price": {{third}} } ] },
              { "type": "Service Provider", "minAmount": 1, "maxAmount": 90000, "flat": { "name": "Flat", "price": {{flat}} } }
            ] }
            """
        );
}
