namespace HubSpotInvoicing.Pricing.Changes;

public sealed class ChargeTests
{
    [Fact]
    public void Lines_of_one_name_product_and_price_are_one_charge()
    {
        var charge = Assert.Single(Charge.Of([Line("Territory: Ohio", 1), Line("Territory: Iowa", 1)]));

        Assert.Equal(
            ("Territory", 2, Prices.Usd(20m)), (charge.Name, charge.Quantity, charge.Amount));
    }

    [Fact]
    public void Lines_of_another_SKU_or_product_are_charges_of_their_own()
    {
        Assert.Equal(["A", "B"], Charge.Of([Line("Dues", sku: "A"), Line("Dues", sku: "B")]).Select(c => c.Product));
        Assert.Equal(["7", "8"], Charge.Of([Line("Dues", id: "7"), Line("Dues", id: "8")]).Select(c => c.Product));
    }

    [Fact]
    public void A_product_is_known_by_its_SKU_before_its_id() =>
        Assert.Equal("A", Assert.Single(Charge.Of([Line("Dues", sku: "A", id: "7")])).Product);

    [Theory]
    [InlineData("Dues", "A", "Old dues", "A", true)]
    [InlineData("Dues", "A", "Dues", "B", false)]
    [InlineData("Dues", "A", "Dues", null, true)]
    [InlineData("Dues", null, "Dues", "B", true)]
    [InlineData("Dues", null, "Dues", null, true)]
    [InlineData("Dues", "A", "Old dues", null, false)]
    [InlineData("Dues", null, "Old dues", "B", false)]
    [InlineData("Dues", null, "Old dues", null, false)]
    public void The_product_tells_what_is_alike_and_the_name_where_one_has_none(
        string name, string? sku, string otherName, string? otherSku, bool isLike)
    {
        var (charge, other) = (Charge.Of([Line(name, sku: sku)])[0], Charge.Of([Line(otherName, sku: otherSku)])[0]);

        Assert.Equal(isLike, charge.IsLike(other));
    }

    private static QuoteLine Line(string name, int quantity = 1, string? sku = null, string? id = null) =>
        new(1, name, quantity, UnitPrice.Of(10m, Members.Usd), sku, id);
}
