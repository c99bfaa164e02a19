using System.Text;
using System.Text.Json;

namespace HubSpotInvoicing.Pricing;

public sealed class PriceBookTests
{
    private const string TwoBooks = """
        { "books": [
          { "effectiveFrom": "2027-02-15", "currency": "CAD", "memberships": [
            { "type": "service-provider", "minAmount": 0, "maxAmount": 9999,
              "flat": { "name": "Dues", "price": 1300.5, "sku": "SP-2027" } } ] },
          { "effectiveFrom": "2026-01-01", "currency": "USD", "memberships": [
            { "type": "Service Provider", "minAmount": 0, "maxAmount": 9999,
              "flat": { "name": "Dues", "price": 1250, "productId": "4711" } } ] } ] }
        """;

    [Fact]
    public void The_shipped_book_is_the_2026_one()
    {
        var edition = Assert.Single(Prices.Shipped.Editions);

        Assert.Equal(new DateOnly(2026, 1, 1), edition.EffectiveFrom);
        Assert.Equal(Members.Usd, edition.Currency);
        Assert.Equal(
            [
                ("Distributor", Prices.Usd(999m), Prices.Usd(7000m)),
                ("Manufacturer", Prices.Usd(1500m), Prices.Usd(10000m)),
                ("Service Provider", Prices.Usd(1250m), Prices.Usd(1250m)),
            ],
            edition.Memberships.Select(each => (each.Type.Name, each.Bounds.Min, each.Bounds.Max)));
    }

    [Theory]
    [InlineData("\"price\": 1250,", "\"price\": 1250.00,", true)]
    [InlineData("\"currency\": \"USD\", ", "\n  \"currency\":\"USD\",", true)]
    [InlineData("\"name\": \"Dues\", \"price\": 1250, ", "\"price\": 1250, \"name\": \" Dues\", ", true)]
    [InlineData("1300.5", "1300.6", true)]
    [InlineData("\"price\": 1250,", "\"price\": 1250.01,", false)]
    [InlineData(
        "\"maxAmount\": 9999,\n      \"flat\": { \"name\": \"Dues\", \"price\": 1250,",
        "\"maxAmount\": 9998,\n      \"flat\": { \"name\": \"Dues\", \"price\": 1250,",
        false)]
    [InlineData("4711", "4712", false)]
    [InlineData("2026-01-01", "2026-01-02", false)]
    public void An_editions_hash_is_that_of_what_it_says(string from, string to, bool isSame)
    {
        var changed = TwoBooks.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(TwoBooks, changed);

        var (before, after) = (Prices.Read(TwoBooks).Editions[0].Hash, Prices.Read(changed).Editions[0].Hash);

        Assert.Equal(isSame, before == after);
    }

    [Fact]
    public void The_file_beside_the_program_is_the_book_inside_it()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "pricebook", "pricebook.json");

        var book = PriceBook.Read(File.ReadAllBytes(path), path, MembershipCalculators.Standard);

        Assert.Equal(path, book.FileName);
        Assert.Equal(Prices.Shipped.Editions[0].EffectiveFrom, book.Editions[0].EffectiveFrom);
    }

    [Fact]
    public void Every_field_of_the_book_is_described_in_the_schema_beside_it()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "pricebook");
        using var book = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "pricebook.json")));
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "pricebook.schema.json")));

        var described = Names(schema.RootElement).ToHashSet();

        Assert.Equal("./pricebook.schema.json", book.RootElement.GetProperty("$schema").GetString());
        Assert.All(Names(book.RootElement), name => Assert.Contains(name, described));
    }

    [Fact]
    public void Books_stand_in_order_of_their_date_whatever_their_order_in_the_file() =>
        Assert.Equal(
            [new DateOnly(2026, 1, 1), new DateOnly(2027, 2, 15)],
            Prices.Read(TwoBooks).Editions.Select(edition => edition.EffectiveFrom));

    [Theory]
    [InlineData("2026-01", "USD 1,250.00")]
    [InlineData("2026-12", "USD 1,250.00")]
    [InlineData("2027-02", "USD 1,250.00")]
    [InlineData("2027-03", "CAD 1,300.50")]
    [InlineData("9999-12", "CAD 1,300.50")]
    public void The_book_in_force_on_the_first_day_counts(string period, string total)
    {
        var result = Prices
            .Pricing(book: Prices.Read(TwoBooks))
            .Price(Members.ServiceProvider(), BillingPeriod.Parse(period));

        Assert.Equal(total, Assert.IsType<PricingResult.Quoted>(result).Quote.Total.ToString());
    }

    [Fact]
    public void A_period_before_the_first_book_is_refused_with_its_date()
    {
        using var _ = new CultureScope("th-TH");

        var fault = Assert.Throws<RunRefusedException>(
            () => Prices.Read(TwoBooks).EditionFor(BillingPeriod.Parse("2025-12")));

        Assert.Equal("There are no prices for 2025-12: test-book.json starts with 2026-01-01.", fault.Problem);
        Assert.Equal("Add a book with an earlier effectiveFrom, or choose a later period.", fault.Remedy);
    }

    [Theory]
    [InlineData("2026-12", null, "4711")]
    [InlineData("2027-12", "SP-2027", null)]
    public void A_line_names_the_product_that_the_book_names(string period, string? sku, string? productId)
    {
        var result = Prices
            .Pricing(book: Prices.Read(TwoBooks))
            .Price(Members.ServiceProvider(), BillingPeriod.Parse(period));

        var line = Assert.Single(Assert.IsType<PricingResult.Quoted>(result).Quote.Lines);
        Assert.Equal((sku, productId), (line.Sku, line.ProductId));
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        byte[] content = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(TwoBooks)];

        var book = PriceBook.Read(content, Prices.FileName, MembershipCalculators.Standard);

        Assert.Equal(2, book.Editions.Count);
    }

    [Fact]
    public void A_book_may_be_one_mebibyte_large()
    {
        var book = Prices.Read(TwoBooks.PadRight(1024 * 1024));

        Assert.Equal(2, book.Editions.Count);
    }

    [Fact]
    public void An_amount_may_be_as_large_as_the_message_about_larger_ones_says()
    {
        var book = Prices.Read(TwoBooks.Replace("\"price\": 1250,", "\"price\": 999999999,", StringComparison.Ordinal));

        var result = Prices.Pricing(book: book).Price(Members.ServiceProvider(), Members.Period);

        Assert.Equal(Prices.Usd(999_999_999m), Assert.IsType<PricingResult.Quoted>(result).Quote.Total);
    }

    [Fact]
    public void A_type_that_only_a_later_book_knows_is_unknown_before()
    {
        var book = Prices.Read(TwoBooks);

        Assert.Null(book.EditionFor(Members.Period).Find("Distributor"));
        Assert.NotNull(book.EditionFor(Members.Period).Find("SERVICE_PROVIDER"));
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member => Names(member.Value).Prepend(member.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
            _ => [],
        };
}
