using System.Text;
using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing;

/// <summary>Pricing with the shipped book, or with one that a test writes.</summary>
internal static class Prices
{
    public const string FileName = "test-book.json";

    /// <summary>
    /// Read anew for each test: a book that is kept would carry what one mutant made of it to the next.
    /// </summary>
    public static PriceBook Shipped => PriceBook.Shipped(MembershipCalculators.Standard);

    public static MembershipPricing Pricing(
        TerritoryLines lines = TerritoryLines.Summed, decimal? approvalLimit = null, PriceBook? book = null) =>
        new(book ?? Shipped, new PricingOptions { ApprovalLimit = approvalLimit }, lines);

    public static PriceBook Read(string json, params IReadOnlyList<IMembershipCalculator> calculators) =>
        PriceBook.Read(
            Encoding.UTF8.GetBytes(json),
            FileName,
            calculators.Count == 0 ? MembershipCalculators.Standard : calculators);

    public static Quote QuoteOf(Member member, TerritoryLines lines = TerritoryLines.Summed) =>
        Assert.IsType<PricingResult.Quoted>(Pricing(lines).Price(member, Members.Period)).Quote;

    public static PricingResult.Refused RefusalOf(Member member) =>
        Assert.IsType<PricingResult.Refused>(Pricing().Price(member, Members.Period));

    public static Money Usd(decimal amount) => Money.Exactly(amount, Members.Usd);
}
