using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Foreseeing;

public sealed class FigureChangesTests
{
    [Fact]
    public void Each_figure_that_differs_is_named_with_both_values()
    {
        var changes = FigureChanges.Between(new BookPair(Prices.Shipped, Books.Dearer));

        Assert.Contains(Change("Distributor", "territory.price", "70.00", "75.25"), changes);
        Assert.Contains(Change("Distributor", "maxAmount", "7,000.00", "99,000.00"), changes);
        Assert.Contains(Change("Manufacturer", "tier_1.upTo", "5,000,000.00", "4,000,000.00"), changes);
        Assert.Contains(Change("Manufacturer", "tier_5.price", "10,000.00", "9,000.00"), changes);
        Assert.DoesNotContain(changes, c => c.Figure is "base.price" or "flat.price" or "currency");
    }

    [Fact]
    public void A_book_differs_in_nothing_from_itself() =>
        Assert.Empty(FigureChanges.Between(new BookPair(Prices.Shipped, Prices.Shipped)));

    [Fact]
    public void A_type_that_is_gone_and_another_currency_are_changes_too()
    {
        var gone = FigureChanges.Between(new BookPair(Prices.Shipped, Books.WithoutServiceProviders));
        var euros = FigureChanges.Between(new BookPair(Prices.Shipped, Books.InEuros));

        Assert.Contains(Change("Service Provider", "flat.price", "1,250.00", null), gone);
        Assert.Contains(Change("", "currency", "USD", "EUR"), euros);
    }

    [Fact]
    public void An_edition_that_one_book_alone_has_is_held_against_the_prices_then_in_force()
    {
        var later = Prices.Read("""
            {"books":[
            {"effectiveFrom":"2026-01-01","currency":"USD","memberships":[
             {"type":"Service Provider","minAmount":1,"maxAmount":2,"flat":{"name":"f","price":1}}]},
            {"effectiveFrom":"2027-03-15","currency":"USD","memberships":[
             {"type":"Service Provider","minAmount":1,"maxAmount":2,"flat":{"name":"f","price":2}}]}]}
            """);
        var before = Prices.Read("""
            {"books":[
            {"effectiveFrom":"2026-01-01","currency":"USD","memberships":[
             {"type":"Service Provider","minAmount":1,"maxAmount":2,"flat":{"name":"f","price":1}}]}]}
            """);
        var books = new BookPair(before, later);

        var change = Assert.Single(FigureChanges.Between(books));

        Assert.Equal(
            new FigureChange(new DateOnly(2027, 3, 15), "Service Provider", "flat.price", "1.00", "2.00"), change);
        Assert.Equal(BillingPeriod.Parse("2027-04"), books.YoungestMonth);
    }

    private static FigureChange Change(string type, string figure, string? before, string? after) =>
        new(new DateOnly(2026, 1, 1), type, figure, before, after);
}
