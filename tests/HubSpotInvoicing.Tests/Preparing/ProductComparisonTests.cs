namespace HubSpotInvoicing.Preparing;

public sealed class ProductComparisonTests
{
    private static readonly Currency Usd = Currency.Parse("USD");

    private static readonly NeededProduct Needed = new("FLAT", "Flat dues", UnitPrice.Of(1250m, Usd))
    {
        Prices = [UnitPrice.Of(1250m, Usd), UnitPrice.Of(1300m, Usd)],
    };

    [Theory]
    [InlineData("1250")]
    [InlineData("1250.00")]
    [InlineData("1300")]
    public void The_price_of_any_edition_serves(string price) => Assert.Empty(Compare(Of(price)));

    [Fact]
    public void A_product_without_a_price_serves() =>
        Assert.Empty(ProductComparison.Compare(Needed, [new FoundProduct("1", "FLAT", null)], Usd));

    [Fact]
    public void Another_price_is_named_beside_the_right_one()
    {
        var difference = Assert.Single(Compare(Of("1249.5")));

        Assert.Equal("The product FLAT costs 1249.50; the price book says 1250.00.", difference.What);
        Assert.Equal(CheckVerdict.Warned, difference.Verdict);
    }

    [Fact]
    public void Another_currency_is_named_whatever_the_figure() => Assert.Equal(
        "The product FLAT is priced in EUR; the price book is in USD.",
        Assert.Single(ProductComparison.Compare(Needed, [Of("1250")], Currency.Parse("EUR"))).What);

    [Fact]
    public void Where_the_currency_is_not_known_the_figure_decides()
    {
        Assert.Empty(ProductComparison.Compare(Needed, [Of("1250")], null));
        Assert.Single(ProductComparison.Compare(Needed, [Of("1")], null));
    }

    [Fact]
    public void Two_products_with_one_SKU_are_named_by_id() => Assert.Equal(
        "2 products have the SKU FLAT: 1, 2.",
        Assert.Single(Compare(Of("1250"), Of("1250") with { Id = "2" })).What);

    private static IReadOnlyList<Difference> Compare(params IReadOnlyList<FoundProduct> found) =>
        ProductComparison.Compare(Needed, found, Usd);

    private static FoundProduct Of(string price) =>
        new("1", "FLAT", decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture));
}
