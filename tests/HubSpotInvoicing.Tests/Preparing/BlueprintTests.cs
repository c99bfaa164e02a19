using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Preparing;

public sealed class BlueprintTests
{
    private const string ThreeEditions =
        """
        { "books": [
          { "effectiveFrom": "2025-01-01", "currency": "USD", "memberships": [
            { "type": "Service Provider", "minAmount": 1, "maxAmount": 9,
              "flat": { "name": "Old", "price": 1, "sku": "OLD" } } ] },
          { "effectiveFrom": "2026-01-01", "currency": "USD", "memberships": [
            { "type": "Service Provider", "minAmount": 1, "maxAmount": 9,
              "flat": { "name": "Now", "price": 2, "sku": "FLAT" } } ] },
          { "effectiveFrom": "2027-01-01", "currency": "USD", "memberships": [
            { "type": "Distributor", "minAmount": 1, "maxAmount": 9,
              "base": { "name": "Base", "price": 3, "productId": "77" },
              "territory": { "name": "Territory", "price": 4, "sku": "TERR" } },
            { "type": "Service Provider", "minAmount": 1, "maxAmount": 9,
              "flat": { "name": "Next", "price": 5, "sku": "flat" } } ] } ] }
        """;

    private static readonly PriceBook Book = Prices.Read(ThreeEditions);

    [Fact]
    public void The_shipped_book_names_a_product_for_every_line() => Assert.Equal(
        [
            ("DIST-BASE", 929m), ("DIST-TERR", 70m), ("MFR-T1", 1500m), ("MFR-T2", 3500m), ("MFR-T3", 5000m),
            ("MFR-T4", 7500m), ("MFR-T5", 10000m), ("SVC-FLAT", 1250m),
        ],
        Of(Prices.Shipped).Products.Select(p => (p.Sku, p.Price.Amount)));

    [Theory]
    [InlineData("2025-06-30", "OLD,FLAT,TERR")]
    [InlineData("2026-01-01", "FLAT,TERR")]
    [InlineData("2027-01-01", "TERR,flat")]
    [InlineData("2024-06-30", "OLD,FLAT,TERR")]
    public void Products_are_those_of_the_edition_in_force_and_of_later_ones(string day, string skus) => Assert.Equal(
        skus,
        string.Join(
            ',',
            Of(Book, DateOnly.ParseExact(day, "yyyy-MM-dd", null)).Products.Select(p => p.Sku)));

    [Fact]
    public void A_product_is_created_at_the_price_in_force_and_may_have_a_later_one()
    {
        var flat = Of(Book, new DateOnly(2026, 5, 1)).Products[0];

        Assert.Equal(("FLAT", "Now", 2m), (flat.Sku, flat.Name, flat.Price.Amount));
        Assert.Equal([2m, 5m], flat.Prices.Select(p => p.Amount));
    }

    [Fact]
    public void Names_come_from_the_settings()
    {
        var fetching = new FetchingOptions { ContactLabel = " Dues contact " };
        fetching.Properties["UsStates"] = "states_sold_in";
        var invoicing = new InvoicingOptions { KeyProperty = "dues_key", LineKeyProperty = "dues_line_key" };

        var blueprint = Blueprint.Of(fetching, invoicing, Prices.Shipped);

        Assert.Equal("Dues contact", blueprint.ContactLabel);
        Assert.Contains(
            blueprint.Properties, p => p is { Name: "states_sold_in", Setting: "Fetching:Properties:UsStates" });
        Assert.DoesNotContain(blueprint.Properties, p => p.Name == "us_states");
        Assert.Equal(
            [("dues_key", "Invoicing:KeyProperty"), ("dues_line_key", "Invoicing:LineKeyProperty")],
            blueprint.Properties.Where(p => p.IsUnique).Select(p => (p.Name, p.Setting)));
    }

    [Fact]
    public void The_types_that_can_be_chosen_are_those_of_every_edition() => Assert.Equal(
        ["Distributor", "Service Provider"],
        Of(Book).Properties.Single(p => p.Name == "membership_type").Options.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_property_says_what_it_is_for_and_what_breaks_without_it() => Assert.All(
        Of(Prices.Shipped).Properties,
        p =>
        {
            Assert.NotEmpty(p.Purpose);
            Assert.NotEmpty(p.Breaks);
            Assert.Contains(p.Records, Blueprint.Groups);
            Assert.True(p.Accepts(p.Created.Type));
        });

    private static Blueprint Of(PriceBook book, DateOnly? day = null) => Blueprint.Of(new(), new(), book, day);
}
